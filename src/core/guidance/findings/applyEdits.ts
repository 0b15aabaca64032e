import type { TextEdit } from './finding.ts';

/** @param edits in order, not overlapping; what is inserted at one place keeps the order given */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = 0;
  let result = '';
  for (const { start, end, text: written } of edits) {
    result += text.slice(done, start) + written;
    done = end;
  }
  return result + text.slice(done);
}
