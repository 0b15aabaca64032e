import { fileNameOf, folderOf, joinPath, nearestFolder, topLevelOf } from './paths.ts';

/**
 * Makes a look-up that tells whether an absolute import finds a module of the workspace itself instead of an installed distribution: one
 * beside the script, or beside the outermost package that the importing module is in; one in its project's folder, or
 * in the `src` there. A script of the imported name finds itself.
 * The look-up returns the module's path without `.py` or `/__init__.py`, null where it is none of the workspace.
 * Source: Python's import system puts the script's folder first on `sys.path`
 * (docs.python.org/3/library/sys_path_init.html); folders without `__init__.py` lose against an installed package (PEP 420).
 */
export function localModules(
  paths: Iterable<string>,
  roots: ReadonlySet<string>,
): (module: string, importer: string) => string | null {
  const modules = new Set<string>();
  const packages = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith('.py')) continue;
    if (fileNameOf(path) === '__init__.py') {
      packages.add(folderOf(path));
      modules.add(folderOf(path));
    } else {
      modules.add(path.slice(0, -'.py'.length));
    }
  }
  return (module, importer) => {
    const name = topLevelOf(module);
    let beside = folderOf(importer);
    while (beside !== '' && packages.has(beside)) beside = folderOf(beside);
    const root = nearestFolder(importer, roots) ?? '';
    const places = [beside, root, joinPath(root, 'src')].map((folder) => joinPath(folder, name));
    return places.find((place) => modules.has(place)) ?? null;
  };
}
