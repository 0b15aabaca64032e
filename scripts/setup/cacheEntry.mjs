// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const markerName = '.complete.json';

/**
 * A folder made once and then only read. It is built beside its place and
 * renamed into it with the marker inside, so that neither a killed build nor
 * two builds at once can leave a half-made folder in use.
 * @param {string} folder the final place
 * @param {Readonly<Record<string, unknown>>} recipe what it is made from; another recipe makes it anew
 * @param {(folder: string) => Promise<void>} build fills a temporary folder
 */
export async function ensureCacheEntry(folder, recipe, build) {
  if (isComplete(folder, recipe)) return;
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandoned(folder);
  const temporary = await mkdtemp(`${folder}.making-`);
  try {
    await build(temporary);
    await writeFile(join(temporary, markerName), JSON.stringify(recipe));
    await moveInto(temporary, folder, recipe);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} recipe
 */
function isComplete(folder, recipe) {
  const marker = join(folder, markerName);
  return existsSync(marker) && readFileSync(marker, 'utf8') === JSON.stringify(recipe);
}

/**
 * @param {string} temporary
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} recipe
 */
async function moveInto(temporary, folder, recipe) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(temporary, folder);
    } catch (error) {
      // Taken: by another process that was faster (fine), or by an outdated one (moved aside).
      if (isComplete(folder, recipe)) return;
      if (attempt === 2) throw error;
      const outdated = `${folder}.making-old-${process.pid}`;
      await rename(folder, outdated).catch(() => {});
      await rm(outdated, { recursive: true, force: true });
    }
  }
}

/**
 * Removes what killed builds of an earlier day left behind.
 * @param {string} folder
 */
async function removeAbandoned(folder) {
  const parent = dirname(folder);
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.making-`)) continue;
    const path = join(parent, name);
    const changed = await stat(path).catch(() => undefined);
    if (changed && changed.mtimeMs < dayAgo) await rm(path, { recursive: true, force: true });
  }
}
