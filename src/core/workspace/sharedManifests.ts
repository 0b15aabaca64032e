import type { IncludeGraph } from './includes.ts';
import { projectFolderOf } from './manifestFormats.ts';
import { isPython, nearestFolder } from './paths.ts';

/**
 * Requirement files that speak for the projects that include them with `-r` and not for the folder they happen to lie
 * in. A folder with code of its own keeps its file: the list of a monorepo includes those of its members, and a service
 * may include that of another one.
 * @param named the requirement files that their names tell
 */
export function sharedManifests(
  named: readonly string[],
  files: Iterable<string>,
  graph: IncludeGraph,
): ReadonlySet<string> {
  const elsewhere = new Set<string>();
  for (const [path, includes] of graph) {
    const own = projectFolderOf(path);
    for (const { target, constraint } of includes) {
      if (target !== null && !constraint && projectFolderOf(target) !== own) elsewhere.add(target);
    }
  }
  const shared = named.filter((path) => elsewhere.has(path));
  if (shared.length === 0) return new Set();

  const folders = new Set(named.map(projectFolderOf));
  const withCode = new Set<string>();
  for (const file of files) {
    const folder = isPython(file) ? nearestFolder(file, folders) : null;
    if (folder !== null) withCode.add(folder);
  }
  return new Set(shared.filter((path) => !withCode.has(projectFolderOf(path))));
}
