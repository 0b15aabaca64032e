import { topLevelOf } from './frameworkNames.ts';
import { fileNameOf, folderOf, joinPath } from './paths.ts';

/**
 * Tells whether an absolute import finds a module of the workspace itself instead of an installed distribution:
 * one beside a script (a folder without `__init__.py`), in the project's folder, or in its `src`.
 * Source: Python's import system puts the script's folder first on `sys.path`
 * (docs.python.org/3/library/sys_path_init.html); folders without `__init__.py` lose against an installed package (PEP 420).
 */
export function localModules(
  paths: Iterable<string>,
  roots: readonly string[],
): (module: string, importer: string) => boolean {
  const modules = new Set<string>();
  const packages = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith('.py')) continue;
    const folder = folderOf(path);
    if (fileNameOf(path) === '__init__.py') {
      packages.add(folder);
      modules.add(folder);
    } else {
      modules.add(path.slice(0, -'.py'.length));
    }
  }
  return (module, importer) => {
    const name = topLevelOf(module);
    for (const folder of searchFolders(importer, roots, packages)) {
      const candidate = joinPath(folder, name);
      // A module never finds itself: `flask.py` that imports flask would be its own shadow.
      if (modules.has(candidate)) return true;
    }
    return false;
  };
}

function* searchFolders(
  importer: string,
  roots: readonly string[],
  packages: ReadonlySet<string>,
): Iterable<string> {
  const own = folderOf(importer);
  if (!packages.has(own)) yield own;
  for (const root of roots) {
    if (root !== '' && !importer.startsWith(`${root}/`)) continue;
    yield root;
    yield joinPath(root, 'src');
  }
}
