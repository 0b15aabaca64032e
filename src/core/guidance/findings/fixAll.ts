import { applyEdits } from './applyEdits.ts';
import type { Finding } from './finding.ts';

/** More fixes than this in one file come from a machine. */
const most = 300;

/**
 * The text after all certain fixes: one after the other, each made for the text that the one before has left, as two fixes
 * may touch the same import. Ends where a fix changes nothing or would go on for ever.
 * @param find tells the findings of a text that are wanted fixed
 */
export function fixAll(text: string, find: (text: string) => readonly Finding[]): string {
  const seen = new Set([text]);
  let now = text;
  for (let round = 0; round < most; round++) {
    const fix = find(now).find((one) => one.fix?.isCertain === true)?.fix;
    if (fix === undefined || fix === null) return now;
    now = applyEdits(now, fix.edits);
    if (seen.has(now)) return now;
    seen.add(now);
  }
  return now;
}
