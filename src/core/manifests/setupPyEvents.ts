import type { PythonToken } from '../python/pythonTokens.ts';
import type { Block, Statement } from './setupPyStatements.ts';
import { depthChange, type TokenRange } from './setupPyTokens.ts';

/** What a statement does to a name. */
export interface NameEvent {
  readonly name: string;
  readonly block: Block;
  /** The statement, by tokens. */
  readonly statement: TokenRange;
  readonly action: 'assign' | 'add' | 'append' | 'extend' | 'update' | 'change';
  /** `x["key"]`: it is done to that entry; null where it is done to the name itself. */
  readonly key: TokenRange | null;
  /** Null where a value is not told by one expression: imports, loops, deletion, methods not known here. */
  readonly value: TokenRange | null;
  /** What a value that is not told has to do with, for finding the file it is read from. */
  readonly source: TokenRange;
}

/** Methods that leave a list or dict with what it has. */
const HARMLESS: ReadonlySet<string> = new Set('sort reverse copy items keys values'.split(' '));

/** What one statement, or one header, does to names; in order. */
export function eventsOf(
  tokens: readonly PythonToken[],
  statement: Statement,
): readonly NameEvent[] {
  const { block, tokens: range } = statement;
  const texts = (i: number) => (i < range.end ? (tokens[i]?.text ?? '') : '');
  const event = (
    name: string,
    action: NameEvent['action'],
    value: TokenRange | null,
    key: TokenRange | null = null,
    source = range,
  ): NameEvent => ({ name, block, statement: range, action, key, value, source });
  const first = texts(range.start);

  if (first === 'with' || (first === 'async' && texts(range.start + 1) === 'with')) {
    return boundByWith(tokens, range).map(({ name, source }) =>
      event(name, 'assign', null, null, source),
    );
  }
  if (first === 'for') {
    const end = indexOf(tokens, range, 'in');
    const source = { start: end, end: range.end };
    return namesIn(tokens, { start: range.start + 1, end }).map((name) =>
      event(name, 'assign', null, null, source),
    );
  }
  if (first === 'import' || first === 'from') {
    const from = first === 'from' ? indexOf(tokens, range, 'import') : range.start;
    return namesIn(tokens, { start: from + 1, end: range.end }).map((name) =>
      event(name, 'assign', null),
    );
  }
  if (first === 'del') {
    return namesIn(tokens, { start: range.start + 1, end: range.end }).map((name) =>
      event(name, 'change', null),
    );
  }

  const marks = assignments(tokens, range);
  const last = marks.at(-1);
  if (last !== undefined) {
    const value = { start: last + 1, end: range.end };
    const operator = texts(last);
    const targets = marks.map((mark, i) => ({
      start: i === 0 ? range.start : (marks[i - 1] ?? 0) + 1,
      end: mark,
    }));
    return targets.flatMap((target) => {
      const action = operator === '=' ? 'assign' : operator === '+=' ? 'add' : 'change';
      const { name, key, rest } = readTarget(tokens, target);
      const isAnnotated = texts(rest) === ':';
      if (name !== null && (rest === target.end || isAnnotated)) {
        return [event(name, action, value, key)];
      }
      return namesIn(tokens, target).map((each) => event(each, 'change', null, null, value));
    });
  }

  const { name, key, rest } = readTarget(tokens, range);
  if (name === null || texts(rest) !== '.' || texts(rest + 2) !== '(') return [];
  const method = texts(rest + 1);
  if (HARMLESS.has(method)) return [];
  const value = { start: rest + 3, end: range.end - 1 };
  const isCall = texts(range.end - 1) === ')' && depthIn(tokens, value) === 0;
  if (isCall && (method === 'append' || method === 'extend' || method === 'update')) {
    return [event(name, method, value, key)];
  }
  return [event(name, 'change', null, key)];
}

/** The marks `=`, or the last operator that ends in one, outside brackets. */
function assignments(
  tokens: readonly PythonToken[],
  { start, end }: TokenRange,
): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = start; i < end; i++) {
    const { kind, text } = tokens[i] ?? { kind: 'end-of-line', text: '' };
    depth += depthChange(text);
    if (depth > 0 || kind !== 'mark') continue;
    if (text === '=') found.push(i);
    else if (/^[^<>=!:].*=$/.test(text)) return [i];
  }
  return found;
}

/** `name` or `name[key]` at the begin of a range; `rest` is what follows. */
function readTarget(
  tokens: readonly PythonToken[],
  { start, end }: TokenRange,
): { readonly name: string | null; readonly key: TokenRange | null; readonly rest: number } {
  const first = tokens[start];
  if (first?.kind !== 'name' || start >= end) return { name: null, key: null, rest: start };
  if (tokens[start + 1]?.text !== '[' || start + 1 >= end) {
    return { name: first.text, key: null, rest: start + 1 };
  }
  let depth = 0;
  for (let i = start + 1; i < end; i++) {
    depth += depthChange(tokens[i]?.text ?? '');
    if (depth > 0) continue;
    return { name: first.text, key: { start: start + 2, end: i }, rest: i + 1 };
  }
  return { name: first.text, key: null, rest: end };
}

/** `expression as name`, for each of a `with`. */
function boundByWith(
  tokens: readonly PythonToken[],
  { start, end }: TokenRange,
): readonly { readonly name: string; readonly source: TokenRange }[] {
  const bound: { name: string; source: TokenRange }[] = [];
  let from = start + 1;
  for (let i = start; i < end; i++) {
    if (tokens[i]?.text !== 'as') continue;
    bound.push({ name: tokens[i + 1]?.text ?? '', source: { start: from, end: i } });
    from = i + 2;
  }
  return bound;
}

function namesIn(tokens: readonly PythonToken[], { start, end }: TokenRange): readonly string[] {
  return tokens
    .slice(start, Math.max(start, end))
    .flatMap(({ kind, text }, i) =>
      kind === 'name' && tokens[start + i - 1]?.text !== '.' ? [text] : [],
    );
}

function indexOf(tokens: readonly PythonToken[], { start, end }: TokenRange, word: string): number {
  for (let i = start; i < end; i++) if (tokens[i]?.text === word) return i;
  return end;
}

function depthIn(tokens: readonly PythonToken[], { start, end }: TokenRange): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    depth += depthChange(tokens[i]?.text ?? '');
    if (depth < 0) return depth;
  }
  return depth;
}
