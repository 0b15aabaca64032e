import type { PythonToken } from '../python/pythonTokens.ts';
import type { Span } from '../python/requirementLine.ts';

/** A run of tokens by index: `start` is the first, `end` is after the last. */
export type TokenRange = Span;

/** What a token does to the depth of brackets. */
export function depthChange(text: string): number {
  if (text === '(' || text === '[' || text === '{') return 1;
  return text === ')' || text === ']' || text === '}' ? -1 : 0;
}

/** The parts between the commas outside inner brackets; none is empty. */
export function splitAtCommas(
  tokens: readonly PythonToken[],
  { start, end }: TokenRange,
): readonly TokenRange[] {
  const parts: TokenRange[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i <= end; i++) {
    const text = tokens[i]?.text ?? '';
    if (i < end) depth += depthChange(text);
    if (i < end && (depth > 0 || text !== ',')) continue;
    if (from < i) parts.push({ start: from, end: i });
    from = i + 1;
  }
  return parts;
}

/** The first colon outside inner brackets, or the end. */
export function colonOf(tokens: readonly PythonToken[], { start, end }: TokenRange): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const text = tokens[i]?.text ?? '';
    depth += depthChange(text);
    if (depth === 0 && text === ':') return i;
  }
  return end;
}

/** The bracket that closes the one at `open`; null where none does before `end`. */
export function closingOf(
  tokens: readonly PythonToken[],
  open: number,
  end: number,
): number | null {
  let depth = 0;
  for (let i = open; i < end; i++) {
    depth += depthChange(tokens[i]?.text ?? '');
    if (depth <= 0) return i;
  }
  return null;
}
