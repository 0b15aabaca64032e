import type { ErrorCode, YAMLError } from 'yaml';
import { say } from './say.ts';

/**
 * Why a text is not read as YAML, in English; the editor hands over a translated table with the same keys. `{0}` is the
 * text at the place, or the key.
 */
export const yamlWords = {
  'yaml.alias': 'aliases are not read; repeat the value',
  'yaml.anchor': 'anchors are not read; repeat the value',
  'yaml.tag': 'tags are not read; a text that begins with ! needs quotes',
  'yaml.directive': 'directives are not read',
  'yaml.documents': 'a file holds one document only',
  'yaml.depth': 'is nested too deeply',
  'yaml.size': 'is too large',
  'yaml.duplicateKey': '“{0}” stands twice here',
  'yaml.keyKind': 'a key must be a word',
  'yaml.escape': '“{0}” is no escape sequence; single quotes take a backslash as it is',
  'yaml.indent': 'is not indented as it must be, or a bracket before it is not closed',
  'yaml.start': 'a text that begins with {0} needs quotes',
  'yaml.listAsKey':
    'a list or mapping cannot begin on this line; a text with a colon in it needs quotes',
  'yaml.blockInBrackets': 'within brackets only brackets can hold lists and mappings',
  'yaml.longKey': 'a key and its colon must stand within 1,024 characters',
  'yaml.missing': 'a colon, comma, blank, closing quote or closing bracket is missing here',
  'yaml.keyLines': 'a key must stand on one line',
  'yaml.tab': 'tabs do not indent; use blanks',
  'yaml.unexpected': 'does not belong here: {0}',
  'yaml.unreadable': 'is no YAML that can be read',
} as const satisfies Readonly<Record<string, string>>;

export type YamlWordKey = keyof typeof yamlWords;
export type YamlWords = Readonly<Record<YamlWordKey, string>>;

/**
 * What the parser's codes mean here. Those of anchors, tags, directives and several documents never come up, because
 * such texts are refused before; double keys are looked for by us.
 */
export const wordsOfCodes: Readonly<Record<ErrorCode, YamlWordKey>> = {
  ALIAS_PROPS: 'yaml.unreadable',
  BAD_ALIAS: 'yaml.unreadable',
  BAD_COLLECTION_TYPE: 'yaml.unreadable',
  BAD_DIRECTIVE: 'yaml.unreadable',
  BAD_DQ_ESCAPE: 'yaml.escape',
  BAD_INDENT: 'yaml.indent',
  BAD_PROP_ORDER: 'yaml.unreadable',
  BAD_SCALAR_START: 'yaml.start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.listAsKey',
  BLOCK_IN_FLOW: 'yaml.blockInBrackets',
  DUPLICATE_KEY: 'yaml.unreadable',
  IMPOSSIBLE: 'yaml.unreadable',
  KEY_OVER_1024_CHARS: 'yaml.longKey',
  MISSING_CHAR: 'yaml.missing',
  MULTILINE_IMPLICIT_KEY: 'yaml.keyLines',
  MULTIPLE_ANCHORS: 'yaml.unreadable',
  MULTIPLE_DOCS: 'yaml.unreadable',
  MULTIPLE_TAGS: 'yaml.unreadable',
  NON_STRING_KEY: 'yaml.unreadable',
  RESOURCE_EXHAUSTION: 'yaml.unreadable',
  TAB_AS_INDENT: 'yaml.tab',
  TAG_RESOLVE_FAILED: 'yaml.unreadable',
  UNEXPECTED_TOKEN: 'yaml.unexpected',
};

/** So much of the text is quoted. */
const maxQuote = 30;

/** What the parser found wrong at a place of the text. */
export function yamlMessage(
  { code, pos: [start, end] }: YAMLError,
  text: string,
  words: YamlWords = yamlWords,
): string {
  // Of an escape sequence the parser names the backslash only.
  const length = code === 'BAD_DQ_ESCAPE' ? 2 : Math.min(end - start, maxQuote);
  const [quoted = ''] = text
    .slice(start, start + length)
    .trim()
    .split('\n', 1);
  return say(words[wordsOfCodes[code]], quoted);
}
