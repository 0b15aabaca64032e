// @ts-check
// Holds our readers of Python files and requirement lines against CPython, pip and packaging on this machine, by samples;
// the whole comparison is `node test/oracle/<name>.mjs`. Says plainly what it skips.
import { spawnSync } from 'node:child_process';
import { projectRoot } from '../setup/paths.mjs';

const comparisons = [
  ['test/oracle/imports.mjs', '--every=10'],
  ['test/oracle/requirements.mjs', '1000'],
  ['test/oracle/commonVersions.mjs', '2000'],
];

let passed = 0;
let failed = 0;
for (const comparison of comparisons) {
  const { status, stdout, stderr } = spawnSync(process.execPath, comparison, {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(stdout);
  // pip prints its usage for every option it refuses; it matters only where the comparison itself broke.
  if (status !== 0) process.stderr.write(stderr.slice(-4000));
  const count = [...stdout.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  passed += Number(count?.[1] ?? 0);
  const wrong = Number(count?.[2] ?? 0);
  failed += status === 0 ? wrong : Math.max(1, wrong);
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
