import { fileNameOf } from './paths.ts';

/**
 * How the names of files end that the scan may read: Python, notebooks, the manifests and lock files of all tools, and
 * what requirement files include, which may have any name of theirs. Compared without letter case.
 */
const endings: readonly string[] = [
  ...['.py', '.pyi', '.ipynb'],
  ...['.txt', '.in', '.toml', '.cfg', '.yml', '.yaml', '.lock'],
  ...['pipfile'],
];

/** Whether a change of the file may matter, told from its name alone: what it means is for others to say. */
export function isWatched(path: string): boolean {
  const name = fileNameOf(path).toLowerCase();
  return endings.some((ending) => name.endsWith(ending));
}

/**
 * Whether a distribution was installed or removed where this came or went: installers make and delete the folder of its
 * metadata with it. Source: packaging.python.org/en/latest/specifications/recording-installed-packages
 */
export function isInstallation(path: string): boolean {
  return /\.(dist|egg)-info$/i.test(path);
}
