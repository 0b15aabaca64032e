#!/usr/bin/env node
// @ts-check
// `npm run check:symbols [-- ID… --clones DIR]`: proves the symbols of the knowledge base against the real distributions: what
// is listed as removed is absent, its replacement and every listed module are there. Tries pip for the newest and an older
// version, and Debian's packages. `--clones` names a folder of git repositories, each named by the id of its entry: their
// release tags are read, not run, on both sides of every removal. What cannot be had is skipped by name. Nothing of the
// system is changed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './setup/paths.mjs';
import { releasesOf, telling, unpack } from './symbols/clones.mjs';
import { debianEnvironment, emptyPython, pipEnvironment } from './symbols/environments.mjs';
import { expectations } from './symbols/expectations.mjs';

/** @typedef {Readonly<Record<string, boolean | string>>} Found whether a name is there, or why that cannot be told */

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { clones: { type: 'string' } },
});
const entries = [
  ...readKnowledge('index.json').frameworks,
  ...readKnowledge('libraries.json').libraries,
];
const count = { passed: 0, failed: 0, skipped: 0 };

if (spawnSync('python3', ['--version']).status !== 0) {
  process.stdout.write('skipped: there is no python3 here\n\n0 passed, 0 failed, 1 skipped\n');
} else {
  inFolder((folder) => {
    const python = emptyPython(folder);
    for (const entry of entries)
      if (wanted.length === 0 || wanted.includes(entry.id)) checkEntry(entry, python);
  });
  process.stdout.write(
    `\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`,
  );
  process.exitCode = count.failed === 0 ? 0 : 1;
}

/** @param {string} file */
function readKnowledge(file) {
  return JSON.parse(readFileSync(join(projectRoot, 'dist', 'knowledge', file), 'utf8'));
}

/** @param {any} entry @param {string | null} python of an empty environment */
function checkEntry(entry, python) {
  /** Versions that were looked at: pip may bring the same one twice. @type {Set<string>} */
  const seen = new Set();
  for (const [index, requirement] of requirements(entry).entries()) {
    const isNewest = index === 0;
    checkInstalled(entry, seen, isNewest, (folder) => pipEnvironment(folder, python, requirement));
  }
  const [name] = entry.distributions;
  checkInstalled(entry, seen, false, (folder) => debianEnvironment(folder, name));
  if (values.clones !== undefined) checkClone(entry, join(values.clones, entry.id));
}

/** The newest version and one of the major version before. @param {any} entry */
function requirements({ distributions: [distribution], newest }) {
  const major = Number.parseInt(newest.version, 10);
  return [distribution, ...(major > 1 ? [`${distribution}<${major}`] : [])];
}

/**
 * @param {any} entry @param {Set<string>} seen @param {boolean} isNewest
 * @param {(folder: string) => import('./symbols/environments.mjs').Environment | string} make
 */
function checkInstalled(entry, seen, isNewest, make) {
  inFolder((folder) => {
    const environment = make(folder);
    if (typeof environment === 'string') return skip(entry.id, environment);
    const { label, python, path } = environment;
    const env = { ...process.env, PYTHONPATH: path };
    const [distribution] = entry.distributions;
    const probe = (/** @type {readonly string[]} */ names) =>
      ask(python, 'probe.py', { names, distribution }, env);
    const { version } = probe([]);
    if (version === null) return skip(entry.id, `${label} brings no ${distribution}`);
    if (seen.has(version)) return;
    seen.add(version);
    const expected = expectations(entry, version, isNewest && isOfToday(entry, version));
    judge(entry, version, label, expected, probe([...expected.keys()]).found);
  });
}

/**
 * Whether a version has the major number of the newest one: the newest that can be had here may be older, for want of a
 * newer Python.
 * @param {any} entry @param {string} version
 */
function isOfToday({ newest }, version) {
  return Number.parseInt(version, 10) === Number.parseInt(newest.version, 10);
}

/** @param {any} entry @param {string} clone */
function checkClone(entry, clone) {
  const releases = releasesOf(clone, entry.newest.version);
  if (releases.length === 0) return skip(entry.id, 'no clone with release tags');
  for (const { tag, version } of telling(releases, entry.changes)) {
    inFolder((folder) => {
      if (!unpack(clone, tag, folder)) return skip(entry.id, `${tag} cannot be unpacked`);
      const isNewest = tag === releases.at(-1)?.tag && isOfToday(entry, version);
      const expected = expectations(entry, version, isNewest);
      const question = { names: [...expected.keys()], folder };
      const { found } = ask('python3', 'read_source.py', question, process.env);
      judge(entry, version, `tag ${tag}`, expected, found);
    });
  }
}

/** @param {any} entry @param {string} version @param {string} label @param {import('./symbols/expectations.mjs').Expected} expected @param {Found} found */
function judge(entry, version, label, expected, found) {
  let right = 0;
  for (const [name, { there, why }] of expected) {
    const answer = found[name];
    if (typeof answer === 'string') skip(entry.id, `${name} in ${version}: ${answer}`);
    else if (answer === there) right += 1;
    else {
      count.failed += 1;
      process.stdout.write(
        `FAILED ${entry.id} ${version} (${label}): ${name} is ${answer ? 'there' : 'absent'}, but: ${why}\n`,
      );
    }
  }
  count.passed += right;
  process.stdout.write(`${entry.id} ${version} (${label}): ${right} of ${expected.size} as told\n`);
}

/** @param {(folder: string) => void} work in a folder that is gone afterwards */
function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'framework-guide-symbols-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} id @param {string} why */
function skip(id, why) {
  count.skipped += 1;
  process.stdout.write(`skipped ${id}: ${why}\n`);
}

/** @param {string} python @param {string} script @param {object} question @param {NodeJS.ProcessEnv} env */
function ask(python, script, question, env) {
  const path = join(projectRoot, 'scripts', 'symbols', script);
  const { stdout, stderr, status } = spawnSync(python, [path], {
    encoding: 'utf8',
    input: JSON.stringify(question),
    env,
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${python} ${script} ended with ${status}: ${stderr}`);
  // A distribution may print while it is imported; our answer is the last line.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
}
