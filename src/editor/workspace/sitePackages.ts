import * as vscode from 'vscode';
import { readDistInfoName, readInstalledMetadata } from '../../core/manifests/installed.ts';
import { normalizeName } from '../../core/python/normalizeName.ts';
import { compareText } from '../../core/workspace/paths.ts';
import type { PythonEnvironment } from './pythonApi.ts';

/** A distribution that an environment holds, and where it says so. */
export interface InstalledDistribution {
  readonly name: string;
  readonly version: string | null;
  /** METADATA of a `.dist-info` folder, PKG-INFO of an `.egg-info` one. */
  readonly file: vscode.Uri;
  readonly line: number;
  readonly text: string;
}

export interface SitePackages {
  /** The folders of the environment that hold distributions. */
  readonly folders: readonly vscode.Uri[];
  readonly distributions: readonly InstalledDistribution[];
}

/**
 * Reads which distributions an environment holds: names of folders, and of those wanted the metadata.
 * @param isWanted asked for each distribution's name
 */
export async function readSitePackages(
  environment: PythonEnvironment,
  isWanted: (distribution: string) => boolean,
): Promise<SitePackages> {
  const folders: vscode.Uri[] = [];
  const distributions: InstalledDistribution[] = [];
  const seen = new Set<string>();
  for (const folder of await candidates(environment)) {
    const names = await namesIn(folder);
    if (names === null) continue;
    folders.push(folder);
    for (const name of names.toSorted(compareText)) {
      const told = readDistInfoName(name);
      if (told === null || !isWanted(told.name)) continue;
      // Python takes the first that it finds; and lib64 may be lib once more.
      const key = normalizeName(told.name);
      if (seen.has(key)) continue;
      seen.add(key);
      distributions.push(await distributionIn(vscode.Uri.joinPath(folder, name), name, told));
    }
  }
  return { folders, distributions };
}

/**
 * Where Python looks for distributions below `sys.prefix`, in its order.
 * Sources: docs.python.org/3/library/sysconfig.html (posix_prefix, nt), Fedora's lib64, and for the Python of Debian
 * debian.org/doc/packaging-manuals/python-policy, 2.5.
 */
async function candidates({ prefix, version }: PythonEnvironment): Promise<readonly vscode.Uri[]> {
  const own = version === null ? /^(python|pypy)\d+\.\d+t?$/ : exactly(version);
  const libraries = await Promise.all(
    ['lib', 'lib64'].map(async (lib) => {
      const names = (await namesIn(vscode.Uri.joinPath(prefix, lib))) ?? [];
      return names.filter((name) => own.test(name)).map((name) => `${lib}/${name}/site-packages`);
    }),
  );
  const debian = version === null ? [] : [`local/lib/python${version}/dist-packages`];
  return [...libraries.flat(), 'Lib/site-packages', ...debian, 'lib/python3/dist-packages'].map(
    (path) => vscode.Uri.joinPath(prefix, path),
  );
}

function exactly(version: string): RegExp {
  return new RegExp(`^(python|pypy)${version.replaceAll('.', '\\.')}t?$`);
}

async function distributionIn(
  folder: vscode.Uri,
  folderName: string,
  told: { readonly name: string; readonly version: string | null },
): Promise<InstalledDistribution> {
  const isEgg = /\.egg-info$/i.test(folderName);
  const file = vscode.Uri.joinPath(folder, isEgg ? 'PKG-INFO' : 'METADATA');
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => null);
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  const metadata = readInstalledMetadata(text);
  if (metadata === null) {
    // Old ones are no folder but the file itself.
    return { ...told, file: bytes === null ? folder : file, line: 1, text: folderName };
  }
  const { name, version, line } = metadata;
  return { name, version, file, line, text: `Version: ${version}` };
}

/** Null where there is no such folder. */
async function namesIn(folder: vscode.Uri): Promise<readonly string[] | null> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => null);
  return entries?.map(([name]) => name) ?? null;
}
