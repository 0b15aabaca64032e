import { readDistInfoName, readInstalledMetadata } from '../manifests/installed.ts';
import { decodePython } from '../python/decode.ts';
import { evidenceText } from './fileFacts.ts';
import type { FolderFiles } from './folderFiles.ts';
import type { InstalledFact } from './installedFacts.ts';
import { lockFormat, manifestFormat, projectFolderOf, scriptOf } from './manifestFormats.ts';
import { compareText, folderOf, joinPath } from './paths.ts';

/** Where tools put the environment of a project, by its folder: venv and virtualenv, PDM, pixi. */
const environmentFolders = ['.venv', 'venv', 'env', '.env', '__pypackages__', '.pixi'] as const;

/**
 * Where an environment keeps its distributions: each step is a name or all names that fit.
 * Sources: https://docs.python.org/3/library/sysconfig.html#posix-prefix (lib/pythonX.Y/site-packages; Windows:
 * Lib/site-packages); PEP 582 for `__pypackages__`; pixi keeps one environment a folder in `envs`.
 */
const layouts: readonly (readonly (string | RegExp)[])[] = [
  ['lib', /^(python|pypy)\d+\.\d+t?$/, 'site-packages'],
  ['Lib', 'site-packages'],
  [/^\d+\.\d+$/, 'lib'],
  ['envs', 'default', 'lib', /^python\d+\.\d+t?$/, 'site-packages'],
  ['envs', 'default', 'Lib', 'site-packages'],
];

/** The scanned folder, and those of all projects that manifests and lock files among the paths speak for. */
export function projectRoots(paths: Iterable<string>): ReadonlySet<string> {
  const roots = new Set(['']);
  for (const path of paths) {
    const isLock = lockFormat(path) !== null && scriptOf(path) === null;
    if (isLock || manifestFormat(path) !== null) {
      roots.add(projectFolderOf(path));
    }
  }
  return roots;
}

/**
 * Finds the distributions of interest in the environments inside the folder. A project without one of its own uses the
 * nearest above it, as the members of a workspace do.
 * @param isWanted asked for each distribution's name; only of those wanted is the metadata read
 */
export async function findInstalled(
  folder: FolderFiles,
  roots: ReadonlySet<string>,
  isWanted: (distribution: string) => boolean,
): Promise<readonly InstalledFact[]> {
  const found = new Map<string, readonly InstalledFact[]>();
  const facts: InstalledFact[] = [];
  // Folders above come first: what they have is known when their members ask.
  for (const root of [...roots].sort(compareText)) {
    const places = await sitePackages(folder, root);
    const own: InstalledFact[] = [];
    for (const place of places) own.push(...(await distributionsIn(folder, place, root, isWanted)));
    const inherited = places.length > 0 ? own : nearestAbove(root, found);
    if (places.length > 0) found.set(root, own);
    facts.push(...inherited.map((fact) => ({ ...fact, root })));
  }
  return facts;
}

function nearestAbove(
  root: string,
  found: ReadonlyMap<string, readonly InstalledFact[]>,
): readonly InstalledFact[] {
  for (let above = root; above !== ''; ) {
    above = folderOf(above);
    const known = found.get(above);
    if (known !== undefined) return known;
  }
  return [];
}

async function sitePackages(folder: FolderFiles, root: string): Promise<readonly string[]> {
  const names = new Set(await folder.entries(root));
  const places: string[] = [];
  for (const name of environmentFolders) {
    if (!names.has(name)) continue;
    for (const layout of layouts)
      places.push(...(await follow(folder, joinPath(root, name), layout)));
  }
  return places;
}

async function follow(
  folder: FolderFiles,
  start: string,
  [step, ...rest]: readonly (string | RegExp)[],
): Promise<readonly string[]> {
  if (step === undefined) return [start];
  const fits = (name: string): boolean =>
    typeof step === 'string' ? name === step : step.test(name);
  const found: string[] = [];
  for (const name of (await folder.entries(start)).filter(fits).toSorted(compareText)) {
    found.push(...(await follow(folder, joinPath(start, name), rest)));
  }
  return found;
}

async function distributionsIn(
  folder: FolderFiles,
  place: string,
  root: string,
  isWanted: (distribution: string) => boolean,
): Promise<readonly InstalledFact[]> {
  const facts: InstalledFact[] = [];
  for (const entry of (await folder.entries(place)).toSorted(compareText)) {
    const named = readDistInfoName(entry);
    if (named === null || !isWanted(named.name)) continue;
    const file = joinPath(
      place,
      joinPath(entry, entry.endsWith('.egg-info') ? 'PKG-INFO' : 'METADATA'),
    );
    const { name, version } = named;
    const bytes = await folder.read(file).catch(() => null);
    const text = bytes === null ? '' : decodePython(bytes);
    const metadata = readInstalledMetadata(text);
    facts.push(
      metadata === null
        ? { root, name, version, file, line: 1, text: entry }
        : {
            root,
            name: metadata.name,
            version: metadata.version,
            file,
            line: metadata.line,
            text: evidenceText(text, metadata),
          },
    );
  }
  return facts;
}
