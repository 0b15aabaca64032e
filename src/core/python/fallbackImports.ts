import { namesInHead } from './guardedCode.ts';
import { indentationOf } from './indentation.ts';
import { readStatements } from './statements.ts';

/** What `except` says where a missing module is meant. */
const ABSENT: ReadonlySet<string> = new Set(['ImportError', 'ModuleNotFoundError']);

/** What an import statement may begin with. */
const KEYWORDS: ReadonlySet<string> = new Set(['import', 'from', 'lazy']);

const none: ReadonlySet<number> = new Set();

/**
 * Finds the imports that are run only where another one has failed: in an `except ImportError` clause, at whatever depth.
 * Source: https://docs.python.org/3/reference/compound_stmts.html#except-clause
 * @returns where they begin, and other statements with the same words
 */
export function fallbackImports(text: string): ReadonlySet<number> {
  // Most files have no such clause, and need not be read for it.
  if (![...ABSENT].some((name) => text.includes(name))) return none;
  const starts = new Set<number>();
  /** How far the outermost clause is indented; null outside of every clause. */
  let clause: number | null = null;
  for (const tokens of readStatements(text)) {
    const [first] = tokens;
    // Behind a `;` or a `:` a statement belongs to the one before it.
    const indent = first === undefined ? null : indentationOf(text, first.start);
    if (indent !== null && clause !== null && indent <= clause) clause = null;
    if (indent !== null && first?.text === 'except' && namesInHead(tokens, ABSENT))
      clause ??= indent;
    if (clause === null) continue;
    for (const token of tokens) if (KEYWORDS.has(token.text)) starts.add(token.start);
  }
  return starts;
}
