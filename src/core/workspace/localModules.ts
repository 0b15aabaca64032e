import { folderOf, joinPath, nearestFolder, topLevelOf } from './paths.ts';

interface Seen {
  readonly folders: readonly string[];
  readonly places: Map<string, string | null>;
}

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
  const foldersOf = (importer: string): readonly string[] => {
    let beside = folderOf(importer);
    while (beside !== '' && files.has(`${beside}/__init__.py`)) beside = folderOf(beside);
    const root = nearestFolder(importer, roots) ?? '';
    return [...new Set([beside, root, joinPath(root, 'src')])];
  };
  // The files of a folder see the same, and import the same few names.
  const seenFrom = new Map<string, Seen>();
  return (module, importer) => {
    const own = folderOf(importer);
    let seen = seenFrom.get(own);
    if (seen === undefined) {
      seen = { folders: foldersOf(importer), places: new Map() };
      seenFrom.set(own, seen);
    }
    const name = topLevelOf(module);
    const known = seen.places.get(name);
    if (known !== undefined) return known;
    const place = seen.folders.map((folder) => joinPath(folder, name)).find(isModule) ?? null;
    seen.places.set(name, place);
    return place;
  };
}
