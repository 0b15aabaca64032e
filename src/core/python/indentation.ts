/**
 * How far a line is indented, as Python counts: a tab reaches to the next column that 8 divides, a form feed begins anew.
 * Source: https://docs.python.org/3/reference/lexical_analysis.html#indentation
 * @param start of what stands on the line
 * @returns columns; null where something else stands before it on the line
 */
export function indentationOf(text: string, start: number): number | null {
  // Over blanks alone, so that many statements on one line cost no more than the line.
  let at = start;
  while (at > 0 && isBlank(text[at - 1])) at--;
  const before = text[at - 1];
  if (before !== undefined && before !== '\n' && before !== '\r') return null;
  let column = 0;
  for (; at < start; at++) {
    if (text[at] === '\t') column += 8 - (column % 8);
    else if (text[at] === '\f') column = 0;
    else if (text[at] === ' ') column++;
  }
  return column;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\f' || character === '\ufeff';
}
