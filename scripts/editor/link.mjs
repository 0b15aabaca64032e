// @ts-check
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes an extension's folder count as installed, so that a user's window runs
 * the working tree itself. Call it before a window opens.
 * @param {string} extensionPath
 * @param {string} extensionsFolder
 */
export async function linkExtension(extensionPath, extensionsFolder) {
  const { publisher, name, version } = JSON.parse(
    await readFile(join(extensionPath, 'package.json'), 'utf8'),
  );
  const id = `${publisher}.${name}`;
  const folderName = `${id}-${version}`;
  const link = join(extensionsFolder, folderName);
  await mkdir(extensionsFolder, { recursive: true });
  await symlink(extensionPath, link, 'dir');
  await writeFile(
    join(extensionsFolder, 'extensions.json'),
    JSON.stringify([
      {
        identifier: { id },
        version,
        location: { $mid: 1, path: link, scheme: 'file' },
        relativeLocation: folderName,
        metadata: { source: 'vsix' },
      },
    ]),
  );
}
