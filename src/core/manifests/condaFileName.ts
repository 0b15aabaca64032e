/** What conda's names of archives and of records of installed packages tell: `flask-3.0.3-pyhd8ed1ab_0`. */
export interface CondaPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * Reads such a name, without `.conda`, `.tar.bz2` or `.json`. Neither version nor build holds a dash.
 * Source: https://docs.conda.io/projects/conda-build/en/stable/concepts/package-naming-conv.html
 */
export function readCondaFileName(stem: string): CondaPackage | null {
  const build = stem.lastIndexOf('-');
  const version = stem.lastIndexOf('-', build - 1);
  if (build < 0 || version <= 0 || build === stem.length - 1 || version === build - 1) return null;
  return { name: stem.slice(0, version), version: stem.slice(version + 1, build) };
}

/** Reads the name of an archive at the end of a URL or path; null for other files. */
export function readCondaArchive(url: string): CondaPackage | null {
  const [path = ''] = url.split(/[?#]/, 1);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const stem = /^(.+)\.(?:conda|tar\.bz2)$/.exec(file)?.[1];
  return stem === undefined ? null : readCondaFileName(stem);
}
