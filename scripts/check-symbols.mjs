#!/usr/bin/env node
// @ts-check
// `npm run check:symbols [-- ID…]`: proves the symbols of the knowledge base against the real distributions: what is listed as
// removed is absent, its replacement and every listed module are there. Tries pip for the newest and an older version, and
// Debian's packages; what cannot be had is skipped by name. Nothing of the system is changed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';
import { debianEnvironment, pipEnvironment } from './symbols/environments.mjs';
import { expectations } from './symbols/expectations.mjs';

const wanted = process.argv.slice(2);
const { frameworks } = JSON.parse(
  readFileSync(join(projectRoot, 'dist', 'knowledge', 'index.json'), 'utf8'),
);
const count = { passed: 0, failed: 0, skipped: 0 };

if (spawnSync('python3', ['--version']).status !== 0) {
  process.stdout.write('skipped: there is no python3 here\n\n0 passed, 0 failed, 1 skipped\n');
} else {
  for (const framework of frameworks) {
    if (wanted.length > 0 && !wanted.includes(framework.id)) continue;
    for (const requirement of requirements(framework))
      check(framework, (folder) => pipEnvironment(folder, requirement));
    check(framework, (folder) => debianEnvironment(folder, framework.distributions[0]));
  }
  process.stdout.write(
    `\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`,
  );
  process.exitCode = count.failed === 0 ? 0 : 1;
}

/** The newest version and one of the major version before. @param {any} framework */
function requirements({ distributions: [distribution], newest }) {
  const major = Number.parseInt(newest.version, 10);
  return [distribution, ...(major > 1 ? [`${distribution}<${major}`] : [])];
}

/** @param {any} framework @param {(folder: string) => import('./symbols/environments.mjs').Environment | string} make */
function check(framework, make) {
  const folder = mkdtempSync(join(tmpdir(), 'framework-guide-symbols-'));
  try {
    const environment = make(folder);
    if (typeof environment === 'string') return skip(framework.id, environment);
    const { version } = ask(environment, framework, []);
    if (version === null)
      return skip(framework.id, `${environment.label} brings no ${framework.distributions[0]}`);
    const expected = expectations(framework, version);
    const { found } = ask(environment, framework, [...expected.keys()]);
    let right = 0;
    for (const [name, { there, why }] of expected) {
      const answer = found[name];
      if (typeof answer === 'string') skip(framework.id, `${name} in ${version}: ${answer}`);
      else if (answer === there) right += 1;
      else {
        count.failed += 1;
        process.stdout.write(
          `FAILED ${framework.id} ${version}: ${name} is ${answer ? 'there' : 'absent'}, but: ${why}\n`,
        );
      }
    }
    count.passed += right;
    process.stdout.write(
      `${framework.id} ${version} (${environment.label}): ${right} of ${expected.size} as told\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} id @param {string} why */
function skip(id, why) {
  count.skipped += 1;
  process.stdout.write(`skipped ${id}: ${why}\n`);
}

/** @param {import('./symbols/environments.mjs').Environment} environment @param {any} framework @param {string[]} names */
function ask({ python, path }, framework, names) {
  const { stdout, stderr, status } = spawnSync(
    python,
    [join(projectRoot, 'scripts', 'symbols', 'probe.py')],
    {
      encoding: 'utf8',
      input: JSON.stringify({ names, distribution: framework.distributions[0] }),
      env: { ...process.env, ...(path === null ? {} : { PYTHONPATH: path }) },
      timeout: 120_000,
    },
  );
  if (status !== 0) throw new Error(`${python} ended with ${status}: ${stderr}`);
  // A distribution may print while it is imported; our answer is the last line.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
}
