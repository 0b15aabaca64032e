import { indentationOf } from './indentation.ts';
import type { PythonToken } from './pythonTokens.ts';

/** Names in the head of `except` that tell of an import or attribute which may not be there. */
const ABSENCES: ReadonlySet<string> = new Set([
  'ImportError',
  'ModuleNotFoundError',
  'AttributeError',
]);

/** Names in a condition that ask which version is installed: `django.VERSION`, `flask.__version__`. */
const VERSION_NAMES: ReadonlySet<string> = new Set(['VERSION', '__version__']);

const CLAUSES: ReadonlySet<string> = new Set(['except', 'elif', 'else', 'finally']);

/** A `try` or `if` with the clauses that belong to it. */
interface Chain {
  readonly indent: number;
  readonly start: number;
  isGuard: boolean;
}

/**
 * Finds the code that is written for several versions at once: a whole `try` statement that has an `except ImportError`,
 * and a whole `if` statement that asks for a version. What does not exist in one version is meant there.
 * @param statements of {@link readStatements}
 * @returns whether an offset lies in such code
 */
export function guardedCode(
  text: string,
  statements: readonly (readonly PythonToken[])[],
): (offset: number) => boolean {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  const open: Chain[] = [];
  const closeDownTo = (indent: number, isClause: boolean, at: number): void => {
    for (;;) {
      const chain = open.at(-1);
      if (chain === undefined || chain.indent < indent) return;
      if (chain.indent === indent && isClause) return;
      open.pop();
      if (chain.isGuard) ranges.push({ start: chain.start, end: at });
    }
  };
  for (const tokens of statements) {
    const [first] = tokens;
    const indent = first === undefined ? null : indentationOf(text, first.start);
    // Behind a `;` a statement belongs to the one before it.
    if (first === undefined || indent === null) continue;
    const isClause = CLAUSES.has(first.text);
    closeDownTo(indent, isClause, first.start);
    if (first.text === 'try' || first.text === 'if') {
      open.push({ indent, start: first.start, isGuard: isGuard(tokens) });
    }
    const chain = open.at(-1);
    if (isClause && chain?.indent === indent) chain.isGuard ||= isGuard(tokens);
  }
  closeDownTo(0, false, text.length);
  return (offset) => ranges.some(({ start, end }) => offset >= start && offset < end);
}

function isGuard(tokens: readonly PythonToken[]): boolean {
  const [first] = tokens;
  const names = first?.text === 'except' ? ABSENCES : VERSION_NAMES;
  if (first?.text !== 'except' && first?.text !== 'if' && first?.text !== 'elif') return false;
  return namesInHead(tokens, names);
}

/** Whether one of the names stands in the head of a compound statement, before its `:`. */
export function namesInHead(tokens: readonly PythonToken[], names: ReadonlySet<string>): boolean {
  for (const { text, depth, kind } of tokens) {
    if (text === ':' && depth === 0) return false;
    if (kind === 'name' && names.has(text)) return true;
  }
  return false;
}
