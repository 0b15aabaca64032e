import type { PythonToken } from '../python/pythonTokens.ts';
import { depthChange, type TokenRange } from './setupPyTokens.ts';

/** What runs together: the module, the body of a function, or of an `if`, a loop and their like. */
export interface Block {
  /** Null for the module. */
  readonly parent: Block | null;
  /** The function whose body this is, or is part of; null outside functions. */
  readonly owner: PythonFunction | null;
}

export interface PythonFunction {
  readonly name: string;
  /** Name and parameters. */
  readonly header: TokenRange;
}

export interface Statement {
  readonly block: Block;
  readonly tokens: TokenRange;
}

const HEADERS: ReadonlySet<string> = new Set(
  'if elif else for while try except finally with def class async match case'.split(' '),
);

/**
 * Sorts the tokens of a module into simple statements and the headers of compound ones, each with the block that it stands
 * in. `with`, and the `if` that asks whether the module is run as a script, make no block: their body runs as it stands.
 * @param columnOf the column at which a token stands
 */
export function readStatements(
  tokens: readonly PythonToken[],
  columnOf: (token: PythonToken) => number,
): readonly Statement[] {
  const statements: Statement[] = [];
  const open: { readonly block: Block; readonly column: number }[] = [
    { block: { parent: null, owner: null }, column: 0 },
  ];
  let pending: Block | null = null;
  for (const line of logicalLines(tokens)) {
    const first = tokens[line.start];
    if (first === undefined) continue;
    const column = columnOf(first);
    while (open.length > 1 && (open.at(-1)?.column ?? 0) > column) open.pop();
    const top = open.at(-1);
    if (top === undefined) break;
    if (pending !== null && column > top.column) open.push({ block: pending, column });
    const block = open.at(-1)?.block ?? top.block;
    const colon = HEADERS.has(first.text) ? findColon(tokens, line) : -1;
    if (colon < 0) {
      pending = null;
      statements.push(...splitStatements(tokens, line, block));
    } else {
      const header = { start: line.start, end: colon };
      pending = bodyOf(tokens, header, block);
      statements.push({ block, tokens: header });
      statements.push(...splitStatements(tokens, { start: colon + 1, end: line.end }, pending));
    }
  }
  return statements;
}

function logicalLines(tokens: readonly PythonToken[]): readonly TokenRange[] {
  const lines: TokenRange[] = [];
  let start = 0;
  for (const [i, { kind }] of tokens.entries()) {
    if (kind !== 'end-of-line') continue;
    lines.push({ start, end: i });
    start = i + 1;
  }
  lines.push({ start, end: tokens.length });
  return lines;
}

/** The colon that ends a header, or -1. */
function findColon(tokens: readonly PythonToken[], { start, end }: TokenRange): number {
  let depth = 0;
  let lambdas = 0;
  for (let i = start; i < end; i++) {
    const text = tokens[i]?.text ?? '';
    depth += depthChange(text);
    if (depth > 0) continue;
    if (text === 'lambda') lambdas++;
    else if (text === ':' && lambdas-- <= 0) return i;
  }
  return -1;
}

function splitStatements(
  tokens: readonly PythonToken[],
  { start, end }: TokenRange,
  block: Block,
): readonly Statement[] {
  const statements: Statement[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i <= end; i++) {
    const text = tokens[i]?.text ?? '';
    if (i < end) depth += depthChange(text);
    if (i < end && (text !== ';' || depth > 0)) continue;
    if (from < i) statements.push({ block, tokens: { start: from, end: i } });
    from = i + 1;
  }
  return statements;
}

function bodyOf(tokens: readonly PythonToken[], header: TokenRange, block: Block): Block {
  const words = tokens.slice(header.start, Math.min(header.end, header.start + 4));
  const [first = '', second = '', third = ''] = words.map(({ text }) => text);
  const [keyword, name] = first === 'async' ? [second, third] : [first, second];
  const isMain = keyword === 'if' && header.end - header.start === 4 && name === '__name__';
  if (isMain || keyword === 'with') return block;
  const owner = keyword === 'def' ? { name, header } : block.owner;
  return { parent: block, owner };
}
