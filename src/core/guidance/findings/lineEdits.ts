import type { TextEdit } from './finding.ts';

/** How far ahead an equal line is looked for: fixes change few lines in one place. */
const window = 40;

/**
 * Edits of whole lines that turn one text into another, in order: cursors and marks of the lines between stay where they
 * are. Not always the fewest.
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const edits: TextEdit[] = [];
  let offset = 0;
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      offset += old[i]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    const [gone, come] = nextEqual(old, i, now, j);
    const end = offset + lengthOf(old.slice(i, i + gone));
    edits.push({ start: offset, end, text: now.slice(j, j + come).join('') });
    offset = end;
    i += gone;
    j += come;
  }
  return edits;
}

/** How many lines of each side to skip until both are equal again; all that is left where they never are. */
function nextEqual(
  old: readonly string[],
  i: number,
  now: readonly string[],
  j: number,
): readonly [number, number] {
  for (let both = 1; both <= window; both++) {
    for (let gone = 0; gone <= both; gone++) {
      const line = old[i + gone];
      if (line !== undefined && line === now[j + both - gone]) return [gone, both - gone];
    }
  }
  return [old.length - i, now.length - j];
}

/** Each with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}
