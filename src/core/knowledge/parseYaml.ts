import { CST, Lexer, type LineCounter, Parser } from 'yaml';
import { type ComposedYaml, composeYaml } from './composeYaml.ts';
import { Pace, type Steps } from './steps.ts';
import type { YamlWordKey } from './yamlWords.ts';

/** Why a text is not read, before anybody looks at its values. */
export interface Refusal {
  readonly rule: 'syntax' | 'alias';
  readonly word: YamlWordKey;
  readonly offset: number;
}

/** What a text may cost. */
export interface YamlLimits {
  readonly depth: number;
  /** Marks, words and blanks. */
  readonly lexemes: number;
}

/** Far more depth than facts need, far less than fills a call stack; a megabyte of facts has 250,000 lexemes or so. */
const defaultLimits: YamlLimits = { depth: 100, lexemes: 500_000 };

/** What YAML can do and no entry needs; each of them lets a small file cost much. */
const unread: Readonly<Partial<Record<CST.TokenType, YamlWordKey>>> = {
  alias: 'yaml.alias',
  anchor: 'yaml.anchor',
  tag: 'yaml.tag',
  'directive-line': 'yaml.directive',
};

/**
 * Parses a text like `yaml`'s `parseDocument`, but stops now and then, and refuses what can exhaust the host: the
 * library composes nodes by recursion, and some kilobytes of brackets end the whole process, not just the call. The
 * library's token parser keeps a stack of its own: here the depth is known before anything recurses.
 *
 * @param lines learns where the lines begin
 */
export function* parseYaml(
  text: string,
  lines: LineCounter,
  limits = defaultLimits,
): Steps<ComposedYaml | Refusal> {
  const tokens = yield* tokensOf(text, lines, limits);
  return 'word' in tokens ? tokens : yield* composeYaml(tokens, text.length);
}

function* tokensOf(
  text: string,
  lines: LineCounter,
  limits: YamlLimits,
): Steps<CST.Token[] | Refusal> {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const pace = new Pace();
  let isScalar = false;
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    // The text of a scalar may begin with any mark; the lexeme before says that it is one.
    const type = isScalar ? 'scalar' : CST.tokenType(lexeme);
    isScalar = lexeme === CST.SCALAR;
    const word = type === null ? undefined : unread[type];
    if (word !== undefined) return { rule: type === 'alias' ? 'alias' : 'syntax', word, offset };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++count > limits.lexemes) return { rule: 'syntax', word: 'yaml.size', offset };
    if (parser.stack.length > limits.depth) return { rule: 'syntax', word: 'yaml.depth', offset };
    if (pace.isDue()) yield;
  }
  tokens.push(...parser.end());
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second === undefined) return tokens;
  return { rule: 'syntax', word: 'yaml.documents', offset: second.offset };
}
