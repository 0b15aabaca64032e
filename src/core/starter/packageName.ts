import { standardModules } from './standardModules.ts';

/**
 * Why a text cannot name the package of a starter:
 * - `form`: other characters than small letters, digits and underscores (the names that PEP 8 recommends), or none, or
 *   too many
 * - `keyword`: a keyword of Python
 * - `standard`: it would hide a module of the standard library
 * - `device`: Windows keeps the name for a device
 * - `taken`: it would hide a module that the project imports, or is the name of another file of the starter
 */
export type PackageNameProblem = 'form' | 'keyword' | 'standard' | 'device' | 'taken';

/** https://docs.python.org/3/reference/lexical_analysis.html#keywords, as far as they are in small letters. */
const keywords = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** @param taken names of modules that have to stay reachable */
export function packageNameProblem(
  name: string,
  taken: ReadonlySet<string>,
): PackageNameProblem | null {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) return 'form';
  if (keywords.has(name)) return 'keyword';
  if (device.test(name)) return 'device';
  if (standardModules.has(name)) return 'standard';
  return taken.has(name) ? 'taken' : null;
}
