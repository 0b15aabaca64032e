/**
 * Counts lines for offsets that come in rising order, each stretch of the text once. Lines end with a line feed: all tools
 * write their locks with one, alone or after a carriage return.
 */
export function lineCounting(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
