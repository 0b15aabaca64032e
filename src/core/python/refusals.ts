/** Why a requirement is refused, in the words for logs and the command line; the editor translates by code. */
export const REFUSALS = {
  'ambiguous-option': 'this abbreviation fits more than one option',
  'invalid-config-setting': 'a config setting must be KEY=VALUE',
  'invalid-editable': 'an editable must be a local project or a VCS URL',
  'invalid-extras': 'extras must be names, separated by commas, in one pair of brackets',
  'invalid-hash': 'a hash must be sha256:, sha384: or sha512: and the digest',
  'invalid-marker': 'the environment marker is not valid',
  'invalid-name': 'a requirement must begin with a distribution name, a URL or a path',
  'invalid-specifier': 'the version specifier is not valid',
  'invalid-url': 'the URL is not valid',
  'invalid-value': 'the option does not take this value',
  'invalid-wheel': 'the wheel file name is not valid',
  'missing-egg': 'an editable VCS URL must end in #egg= and the distribution name',
  'missing-value': 'the option needs a value',
  'too-long': 'the line is too long to be a requirement',
  'unclosed-quote': 'a quotation mark or an escape is not closed',
  'unexpected-value': 'the option takes no value',
  'unknown-option': 'pip knows no such option in a requirements file',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal within a piece of text; `at` counts UTF-16 code units from that piece's begin. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly at: number;
}

/** Whether a reading failed. */
export function isRefusal(reading: object): reading is Refusal {
  return 'refused' in reading;
}
