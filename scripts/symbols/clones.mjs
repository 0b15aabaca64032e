// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './expectations.mjs';

/** A release tag: its name, and the version that it says. @typedef {{ tag: string, version: string }} Release */

/**
 * The final releases that a clone has tags of, oldest first.
 * @param {string} clone a git repository, bare or not
 * @param {string} newest what is above it is not what the knowledge base speaks of, such as py4web's old tags by year
 * @returns {readonly Release[]} none where it is no repository
 */
export function releasesOf(clone, newest) {
  if (!existsSync(clone)) return [];
  const { stdout, status } = spawnSync('git', ['-C', clone, 'tag', '--list'], { encoding: 'utf8' });
  if (status !== 0) return [];
  return stdout
    .split('\n')
    .flatMap((tag) => {
      // `v1.2`, `tg2.5.0`, `R-2.27.1`: letters before the number, nothing behind it.
      const version = /^(?:[A-Za-z]+[-_]?)?(\d+(?:\.\d+)+)$/.exec(tag)?.[1];
      return version === undefined || compare(version, newest) > 0 ? [] : [{ tag, version }];
    })
    .toSorted((a, b) => compare(a.version, b.version));
}

/**
 * The releases worth a look: the newest, the first with each deprecation, and both sides of every removal.
 * @param {readonly Release[]} releases oldest first
 * @param {readonly { removedIn: string | null, deprecatedIn: string | null }[]} changes
 * @returns {readonly Release[]}
 */
export function telling(releases, changes) {
  /** @type {Map<string, Release>} */
  const chosen = new Map();
  const choose = (/** @type {Release | undefined} */ release) => {
    if (release !== undefined) chosen.set(release.tag, release);
  };
  choose(releases.at(-1));
  for (const { removedIn, deprecatedIn } of changes) {
    for (const since of [removedIn, deprecatedIn])
      if (since !== null) choose(releases.find(({ version }) => compare(version, since) >= 0));
    if (removedIn !== null)
      choose(releases.findLast(({ version }) => compare(version, removedIn) < 0));
  }
  return releases.filter(({ tag }) => chosen.has(tag));
}

/**
 * Writes the Python files of a release into a folder.
 * @param {string} clone @param {string} tag @param {string} folder
 * @returns {boolean} whether it could be read
 */
export function unpack(clone, tag, folder) {
  const archive = join(folder, 'source.tar');
  const files = ['py', 'pyi', 'pyx'].map((ending) => `:(glob)**/*.${ending}`);
  // A pathspec that matches nothing is an error to git: ask for each kind of file alone.
  const written = files.filter((pathspec) => {
    const made = spawnSync('git', ['-C', clone, 'archive', '-o', archive, tag, '--', pathspec]);
    return made.status === 0 && spawnSync('tar', ['-xf', archive, '-C', folder]).status === 0;
  });
  return written.length > 0;
}
