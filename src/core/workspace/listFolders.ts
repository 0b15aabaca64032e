import { lockFormat, manifestFormat, projectFolderOf } from './manifestFormats.ts';
import { fileNameOf, folderOf, isPython, nearestFolder } from './paths.ts';

/** Where people put what is installed into an image, onto a server or into an environment of conda. */
const installed =
  /^(docker(files?)?|containers?|compose|deploy(ments?)?|install|packaging|env(ironment)?s|conda([-_.]?envs?)?)$/i;

/** Whether a list lies in such a folder: what it asks for is installed there, by itself. */
export function isForInstallation(list: string): boolean {
  return folderOf(list)
    .split('/')
    .some((name) => installed.test(name));
}

/**
 * Tells the folder that a manifest speaks for, as {@link projectFolderOf} does, and besides: where a folder for installations
 * holds lists and nothing else, no code, no manifest of a project and no lock, its lists speak for the folder above.
 * @param named the manifests that their names tell
 * @param files all files
 */
export function listFolders(
  named: readonly string[],
  files: Iterable<string>,
): (manifest: string) => string {
  const holding = new Set<string>();
  const standing = new Set<string>();
  for (const path of named) {
    const folder = projectFolderOf(path);
    if (!installed.test(fileNameOf(folder))) continue;
    holding.add(folder);
    const format = manifestFormat(path);
    if (format !== 'requirements' && format !== 'conda') standing.add(folder);
  }
  if (holding.size === 0) return projectFolderOf;
  for (const path of files) {
    if (!isPython(path) && lockFormat(path) === null) continue;
    let folder = nearestFolder(path, holding);
    // Code in a folder is code in those around it.
    while (folder !== null && !standing.has(folder)) {
      standing.add(folder);
      folder = nearestFolder(folder, holding);
    }
  }
  return (manifest) => {
    let folder = projectFolderOf(manifest);
    while (holding.has(folder) && !standing.has(folder)) folder = projectFolderOf(folder);
    return folder;
  };
}
