#!/usr/bin/env node
// @ts-check
// `npm run bench`: builds, packages, measures, prints. docs/performance.md tells what the figures mean.
//   -- --only sizes,loading,activation,panel,hover,findings,team,scan,many,cli   some parts; all where absent
//   -- --runs N                                                    repetitions of each; 7 where absent
// Exit code 1 where a size is over its budget: sizes are the same everywhere. Times depend on the
// machine and on what else it does; a miss is printed and does not fail the run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectRoot } from './setup/paths.mjs';
import { exitWith } from './setup/setupError.mjs';

try {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, runs: { type: 'string', default: '7' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a number from 1 on.');
  await ensureDependencies();
  // It imports packages, so it is loaded only now.
  const { bench, partNames } = await import('./bench/bench.mjs');
  const only = values.only?.split(',') ?? partNames;
  const unknown = only.filter((part) => !partNames.includes(part));
  if (unknown.length > 0) throw new Error(`--only takes ${partNames.join(', ')}; not ${unknown}.`);
  const { text, figures } = await bench(only, runs);
  const file = join(projectRoot, 'out', 'bench', 'report.md');
  mkdirSync(join(projectRoot, 'out', 'bench'), { recursive: true });
  writeFileSync(file, text);
  const missed = figures.filter(({ met }) => met === false);
  process.stdout.write(
    `${figures.filter(({ met }) => met).length} budgets met, ${missed.length} missed. Report: ${file}\n`,
  );
  process.exit(missed.some(({ exact }) => exact) ? 1 : 0);
} catch (error) {
  exitWith(error);
}
