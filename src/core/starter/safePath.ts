/**
 * Whether a path stays in its folder, and is one on every system: parts of letters, digits, `_`, `-` and `.`, none of them
 * `.` or `..` and none ending with a dot, which Windows takes away.
 */
export function isSafePath(path: string): boolean {
  return path.length <= 200 && path.split('/').every((part) => /^[\w.-]*[\w-]$/.test(part));
}
