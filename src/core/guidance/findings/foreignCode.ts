/** Names that people give to folders with copies of other people's code; pip, setuptools and many others keep such. */
const copiesOfOthers: ReadonlySet<string> = new Set([
  'vendor',
  '_vendor',
  'vendored',
  '_vendored',
  'third_party',
  'third-party',
  'thirdparty',
  'site-packages',
  'dist-packages',
]);

/**
 * Whether a file lies in a folder that holds other people's code: what it uses is not for this project to mend.
 * @param path relative to the scanned folder, with `/`
 */
export function isForeignCode(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => copiesOfOthers.has(folder.toLowerCase()));
}
