import { folderOf, joinPath, nearestFolder, topLevelOf } from './paths.ts';

/**
 * Makes a look-up that tells whether an absolute import finds a module of the workspace itself instead of an installed distribution: one
 * beside the script, or beside the outermost package that the importing module is in; one in its project's folder, or
 * in the `src` there. A script of the imported name finds itself.
 * The look-up returns the module's path without `.py` or `/__init__.py`, null where it is none of the workspace.
 * Source: Python's import system puts the script's folder first on `sys.path`
 * (docs.python.org/3/library/sys_path_init.html); folders without `__init__.py` lose against an installed package (PEP 420).
 */
export function localModules(
  files: { has(path: string): boolean },
  roots: ReadonlySet<string>,
): (module: string, importer: string) => string | null {
  const isModule = (place: string): boolean =>
    files.has(`${place}.py`) || files.has(`${place}/__init__.py`);
  const foldersBy = new Map<string, readonly string[]>();
  const foldersOf = (importer: string): readonly string[] => {
    const own = folderOf(importer);
    const known = foldersBy.get(own);
    if (known !== undefined) return known;
    let beside = own;
    while (beside !== '' && files.has(`${beside}/__init__.py`)) beside = folderOf(beside);
    const root = nearestFolder(importer, roots) ?? '';
    const folders = [...new Set([beside, root, joinPath(root, 'src')])];
    foldersBy.set(own, folders);
    return folders;
  };
  return (module, importer) => {
    const name = topLevelOf(module);
    for (const folder of foldersOf(importer)) {
      const place = joinPath(folder, name);
      if (isModule(place)) return place;
    }
    return null;
  };
}
