// @ts-check
// Runs each starter for real: generates it with each choice of its options, starts its server with the README's own
// commands on a free loopback port, asks its route, runs its own test, stops. The Python at hand needs the framework:
// of `python3` on the PATH and Debian's /usr/bin/python3 the first that has all modules is taken. Without one a starter is
// compiled only, and that is said. Where CI or FRAMEWORK_GUIDE_STARTERS=required is set, what Debian has must be there.
//   node scripts/testing/starters.mjs [ID…] [--python FILE]    after `npm run build`; FILE is the one Python to take
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPythons, pythonWith } from './pythons.mjs';
import { loadPlanner } from './starterPlanner.mjs';
import { checkManifest, compile, freePort, runProject, writeProject } from './starterProject.mjs';

/** @typedef {import('../../src/core/starter/starter.ts').StarterTemplate} StarterTemplate */

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string' } },
});
const { starters, knowledge, planner } = await loadPlanner();
const today = new Date().toISOString().slice(0, 10);
const pythons = findPythons(
  flags.python === undefined ? ['python3', '/usr/bin/python3'] : [flags.python],
  [
    ...new Set(
      starters.starters.flatMap(({ imports }) => imports.flatMap((one) => one.split('|'))),
    ),
  ],
  starters.starters.flatMap(({ id }) => namesOf(id)),
);
const isRequired =
  flags.python === undefined &&
  (process.env.CI !== undefined || process.env.FRAMEWORK_GUIDE_STARTERS === 'required');

const root = mkdtempSync(join(tmpdir(), 'starters-'));
let passed = 0;
let failed = 0;
/** @type {string[]} */
const absent = [];
try {
  const known = starters.starters.map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`No starter ${unknown.join(', ')}: ${known.join(', ')}`);
  const queue = starters.starters.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const workers = Array.from({ length: Math.min(3, availableParallelism()) }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await prove(next);
  });
  await Promise.all(workers);
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
if (absent.length > 0)
  process.stdout.write(`compiled only, as no Python here has them: ${absent.sort().join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Every choice is taken at least once; the runs come one after another, as some test servers have a fixed port. @param {StarterTemplate} starter */
async function prove(starter) {
  const python = pythonWith(pythons, starter.imports);
  if (python === null) {
    absent.push(starter.id);
    if (isRequired && starter.debian.length > 0) {
      fail(
        starter.id,
        `no Python has ${starter.imports.join(', ')}: install ${starter.debian.join(' ')}`,
      );
    }
  }
  const options = planner.openOptions(starters, starter, knowledge, today);
  const runs = Math.max(...options.map(({ choices }) => Math.max(1, choices.length)));
  /** @type {Set<string>} */
  const proved = new Set();
  for (let run = 0; run < runs; run++) {
    const values = new Map(
      options.map(({ id, kind, choices, default: usual }) => {
        const chosen = choices[run % Math.max(1, choices.length)]?.id ?? usual;
        return [id, kind === 'package' ? `proof_${run}` : chosen];
      }),
    );
    const port = await freePort();
    values.set('port', String(port));
    // Which Python is the oldest and where requirements stand changes no code: that the manifest reads well is enough.
    const code = starter.options.includes('answer') ? (values.get('answer') ?? '') : '';
    const choices = options.flatMap(({ id, choices }) =>
      choices.length > 0 ? values.get(id) : [],
    );
    const title = `${starter.id}: ${choices.join(', ')}`;
    try {
      const plan = planner.planStarter(starters, starter, values, knowledge, today);
      const folder = join(root, `${starter.id}-${run}`);
      writeProject(folder, plan.files);
      checkManifest(plan);
      const greeting = `Hello from ${values.get('package')}`;
      const url = `http://127.0.0.1:${port}${plan.route}`;
      if (proved.has(code)) {
        pass(title, 'made');
      } else if (python === null) {
        await compile(folder, pythons[0]);
        pass(title, 'compiled');
      } else {
        await runProject({ folder, python: python.file, url, greeting });
        pass(title, `ran with ${versionOf(starter.id, python)}, Python ${python.version}`);
      }
      proved.add(code);
    } catch (error) {
      fail(title, error instanceof Error ? error.message : String(error));
    }
  }
}

/** @param {string} id */
function namesOf(id) {
  return knowledge.frameworks.find((framework) => framework.id === id)?.distributions ?? [];
}

/** @param {string} id @param {import('./pythons.mjs').Python} python */
function versionOf(id, python) {
  const [name = id] = namesOf(id);
  return `${name} ${python.versions[name] ?? '?'}`;
}

/** @param {string} title @param {string} how */
function pass(title, how) {
  passed++;
  process.stdout.write(`  ok: ${title} (${how})\n`);
}

/** @param {string} title @param {string} why */
function fail(title, why) {
  failed++;
  process.stdout.write(`  failed: ${title}: ${why}\n`);
}
