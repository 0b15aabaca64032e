import { Composer, CST, type Document, Lexer, type LineCounter, Parser } from 'yaml';

/** Why a text is not read, before anybody looks at its values. */
export interface Refusal {
  readonly rule: 'syntax' | 'alias';
  readonly message: string;
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
const unread: Readonly<Partial<Record<CST.TokenType, string>>> = {
  alias: 'aliases are not read; repeat the value',
  anchor: 'anchors are not read; repeat the value',
  tag: 'tags are not read; a text that begins with ! needs quotes',
  'directive-line': 'directives are not read',
};

/**
 * Parses a text like `yaml`'s `parseDocument`, but refuses what can exhaust the host: the library composes nodes by
 * recursion, and some kilobytes of brackets end the whole process, not just the call; it looks for double keys in
 * quadratic time, so that is left to the caller. The library's token parser keeps a stack of its own: here the depth is
 * known before anything recurses.
 *
 * @param lines learns where the lines begin
 */
export function parseYaml(
  text: string,
  lines: LineCounter,
  limits = defaultLimits,
): Document.Parsed | Refusal {
  const tokens = tokensOf(text, lines, limits);
  if (!Array.isArray(tokens)) return tokens;
  const composer = new Composer({ prettyErrors: false, schema: 'core', uniqueKeys: false });
  const [document] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('The composer makes a document of any text');
  return document;
}

function tokensOf(text: string, lines: LineCounter, limits: YamlLimits): CST.Token[] | Refusal {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let isScalar = false;
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    const refuse = (rule: Refusal['rule'], message: string) => ({ rule, message, offset });
    // The text of a scalar may begin with any mark; the lexeme before says that it is one.
    const type = isScalar ? 'scalar' : CST.tokenType(lexeme);
    isScalar = lexeme === CST.SCALAR;
    const message = type === null ? undefined : unread[type];
    if (message !== undefined) return refuse(type === 'alias' ? 'alias' : 'syntax', message);
    tokens.push(...parser.next(lexeme));
    if (++count > limits.lexemes) return refuse('syntax', 'is too large');
    if (parser.stack.length > limits.depth) return refuse('syntax', 'is nested too deeply');
  }
  tokens.push(...parser.end());
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second === undefined) return tokens;
  const { offset } = second as CST.Document;
  return { rule: 'syntax', message: 'a file holds one document only', offset };
}
