import type { Refusal } from './refusals.ts';
import type { ShellWord } from './shellWords.ts';

/** An option with its value as pip's option parser takes them from one line. */
export interface LineOption {
  /** Canonical long form. */
  readonly option: string;
  readonly written: string;
  readonly value: string | null;
  /** Bounds of the value, or an empty span after the option. */
  readonly start: number;
  readonly end: number;
}

/** Options of a requirements file by spelling: the canonical form, and whether a value follows. */
const OPTIONS: ReadonlyMap<string, { readonly option: string; readonly takesValue: boolean }> =
  optionTable({
    withValue: [
      ['--index-url', '-i', '--pypi-url'],
      ['--extra-index-url'],
      ['--constraint', '-c'],
      ['--requirement', '-r'],
      ['--editable', '-e'],
      ['--find-links', '-f'],
      ['--no-binary'],
      ['--only-binary'],
      ['--all-releases'],
      ['--only-final'],
      ['--trusted-host'],
      ['--use-feature'],
      ['--global-option'],
      ['--hash'],
      ['--config-settings', '-C'],
    ],
    flags: [
      ['--no-index'],
      ['--prefer-binary'],
      ['--require-hashes'],
      ['--no-require-hashes'],
      ['--pre'],
    ],
  });

function optionTable(spellings: {
  readonly withValue: readonly (readonly [string, ...string[]])[];
  readonly flags: readonly (readonly [string])[];
}) {
  const table = new Map<string, { readonly option: string; readonly takesValue: boolean }>();
  for (const forms of spellings.withValue) {
    for (const form of forms) table.set(form, { option: forms[0], takesValue: true });
  }
  for (const [flag] of spellings.flags) table.set(flag, { option: flag, takesValue: false });
  return table;
}

/**
 * Reads the options of one line as pip's `optparse` parser does: `--opt=value`, `--opt value`, `-ovalue`, unambiguous
 * abbreviations of long options; words that are no options are passed over, as pip does.
 * Source: https://pip.pypa.io/en/stable/reference/requirements-file-format/#supported-options
 */
export function readOptions(words: readonly ShellWord[]): readonly LineOption[] | Refusal {
  const options: LineOption[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.text === '--') break;
    if (!word.text.startsWith('-') || word.text === '-') continue;
    const isLong = word.text.startsWith('--');
    const equals = isLong ? word.text.indexOf('=') : -1;
    const spelled = isLong
      ? equals < 0
        ? word.text
        : word.text.slice(0, equals)
      : word.text.slice(0, 2);
    const known = isLong ? findLong(spelled) : OPTIONS.get(spelled);
    if (!known) return { refused: 'unknown-option', at: word.start };
    if (known === 'ambiguous') return { refused: 'ambiguous-option', at: word.start };
    // Quotes and escapes may stand anywhere in the word; where the value begins in it is exact for plain words.
    const inner = word.start + spelled.length + (equals < 0 ? 0 : 1);
    let value: string | null = null;
    let span = { start: word.end, end: word.end };
    if (equals >= 0 || (!isLong && word.text.length > 2)) {
      if (!known.takesValue) return { refused: 'unexpected-value', at: word.start };
      value = word.text.slice(equals >= 0 ? equals + 1 : 2);
      span = { start: Math.min(inner, word.end), end: word.end };
    } else if (known.takesValue) {
      const next = words[++i];
      if (!next) return { refused: 'missing-value', at: word.start };
      value = next.text;
      span = { start: next.start, end: next.end };
    }
    const refused = value === null ? null : checkValue(known.option, value);
    if (refused) return { refused, at: span.start };
    options.push({ option: known.option, written: spelled, value, ...span });
  }
  return options;
}

function findLong(spelled: string) {
  const exact = OPTIONS.get(spelled);
  if (exact) return exact;
  const matching = [...OPTIONS.keys()].filter((form) => form.startsWith(spelled));
  if (matching.length > 1) return 'ambiguous';
  return OPTIONS.get(matching[0] ?? '');
}

function checkValue(option: string, value: string): Refusal['refused'] | null {
  switch (option) {
    case '--hash':
      return /^sha(?:256|384|512):/.test(value) ? null : 'invalid-hash';
    case '--config-settings':
      return value.includes('=') ? null : 'invalid-config-setting';
    case '--no-binary':
    case '--only-binary':
    case '--all-releases':
    case '--only-final':
      return value.startsWith('-') ? 'invalid-value' : null;
    default:
      return null;
  }
}
