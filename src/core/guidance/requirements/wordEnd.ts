/** Where the name or version that an offset lies in ends. */
export function wordEnd(text: string, offset: number): number {
  const word = /[\w.*-]*/y;
  word.lastIndex = offset;
  return offset + (word.exec(text)?.[0].length ?? 0);
}
