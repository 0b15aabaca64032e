/** Orders lines (or versions) by their numbers, lowest first: `4.9` before `4.10`. */
export function compareLines(a: string, b: string): number {
  const left = releaseOf(a) ?? [];
  const right = releaseOf(b) ?? [];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The numbers at the head of a version; null where there are none or where they count from another epoch. */
export function releaseOf(version: string): readonly number[] | null {
  // Not the parser of PEP 440: hovers and lists compare many versions with many lines.
  const numbers = version.includes('!') ? null : /^v?(\d+(?:\.\d+)*)/i.exec(version);
  return numbers === null ? null : numbersOf(numbers[1] ?? '');
}

/** The numbers of a line. */
export function numbersOf(line: string): readonly number[] {
  return line.split('.').map(Number);
}
