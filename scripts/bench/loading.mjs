// @ts-check
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../editor/cleanup.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { timeFigure } from './figure.mjs';

const probe = fileURLToPath(new URL('loadProbe.cjs', import.meta.url));
const entry = join(projectRoot, 'dist', 'extension.js');
const budgets = { require: 20, activate: 5 };

/**
 * Loads the entry in fresh processes, as an extension host does for the first time.
 * @param {readonly string[]} nodes executables
 * @param {number} runs
 * @returns {Promise<import('./figure.mjs').Section>}
 */
export async function measureLoading(nodes, runs) {
  const scratch = makeTemporaryFolder('bench-load');
  const empty = join(scratch.path, 'empty.cjs');
  writeFileSync(empty, '');
  const figures = nodes.flatMap((node) => {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    /** @type {{ emptyTime: number, requireTime: number, activateTime: number }[]} */
    const times = Array.from({ length: runs }, () =>
      JSON.parse(execFileSync(node, [probe, empty, entry], { encoding: 'utf8' })),
    );
    return [
      timeFigure(
        `\`require()\`, Node ${version}`,
        times.map((time) => time.requireTime),
        {
          budget: budgets.require,
          reference: { name: 'an empty module', samples: times.map((time) => time.emptyTime) },
        },
      ),
      timeFigure(
        `\`activate()\` with a stand-in, Node ${version}`,
        times.map((time) => time.activateTime),
        { budget: budgets.activate },
      ),
    ];
  });
  await scratch.remove();
  return { title: 'Loading in a fresh process', figures };
}
