import { BACKSLASH, CR } from './characters.ts';
import type { Part } from './imports.ts';

const BLANK = '[ \\t\\f]';

/** What may stand before an import statement: {@link readImports} begins one at a line, after `;` and after `:`. */
const BEFORE = `(?:^|[;:])[ \\t\\f\\ufeff]*(?:lazy${BLANK}+)?`;

/** The rest of a statement's line. It ends where the next statement may begin, so that no letter is looked at twice. */
const REST = '[^\\n\\r;:]*';

/**
 * Tells where a Python file may import one of some top-level names: by one regular expression, which the engine turns into
 * machine code at once and with which it searches faster than any loop written here. It lets through too much rather than
 * too little, prose and strings among it; {@link readImports} then looks properly, and only there.
 */
export class ImportSieve {
  /** The wanted top-level names. */
  readonly names: readonly string[];
  readonly #statement: RegExp;

  /** @param names the wanted top-level names */
  constructor(names: Iterable<string>) {
    this.names = [...names];
    const wanted = this.names.filter((name) => /^\w+$/.test(name)).sort();
    const isNamed = `${BLANK}(?:${REST},)?${BLANK}*(?:${wanted.join('|') || '(?!)'})\\b`;
    // A name may stand on the next line, and one in other letters may be equal to a wanted one once normalised.
    const isUnclear = `${REST}[^\\0-\\x5b\\x5d-\\x7f]`;
    // The keyword is searched for first: nothing else in the pattern stands in so few places.
    this.#statement = new RegExp(
      `(?:import|from)(?<=${BEFORE}(?:import|from))(?:${isNamed}|${isUnclear})`,
      'gm',
    );
  }

  /** The part of a text outside of which nothing wanted is imported; null where that is all of it. */
  partOf(text: string): Required<Pick<Part, 'first' | 'last'>> | null {
    const statement = this.#statement;
    statement.lastIndex = 0;
    if (!statement.test(text)) return null;
    const first = logicalLineStart(text, statement.lastIndex);
    let last = 0;
    do last = statement.lastIndex;
    while (statement.test(text));
    return { first, last };
  }
}

/** Where the line with what stands before `at` begins, or the first of those that backslashes join to it. */
function logicalLineStart(text: string, at: number): number {
  let lineFeed = at;
  do lineFeed = text.lastIndexOf('\n', lineFeed - 1);
  while (isContinued(text, lineFeed));
  return lineFeed + 1;
}

/** Whether a backslash stands before the line end at `at`. */
function isContinued(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1) === CR ? at - 2 : at - 1;
  return text.charCodeAt(last) === BACKSLASH;
}
