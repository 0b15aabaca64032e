// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../setup/paths.mjs';
import { timeFigure } from './figure.mjs';

const scan = join(projectRoot, 'out', 'cli', 'scan.cjs');
const pythonScript = fileURLToPath(new URL('readImports.py', import.meta.url));

/**
 * The scan without an editor, a fresh process each time, beside other programs that look for
 * imports in the same files. What this machine lacks is left out and named.
 * @param {import('../setup/editorHost.mjs').EditorHost} host whose ripgrep is used
 * @param {string} folder
 * @param {number} runs
 * @returns {import('./figure.mjs').Section}
 */
export function measureCommandLine(host, folder, runs) {
  const ripgrep = join(
    host.root,
    'node_modules/@vscode/ripgrep-universal/bin',
    `${process.platform}-${process.arch}`,
    'rg',
  );
  const ours = () => run(process.execPath, [scan, folder]);
  const rg = () => run(ripgrep, ['-c', '-g', '*.py', '^\\s*(import|from)\\s', folder]);
  const python = () => run('python3', ['-I', pythonScript, folder]);
  const hasRipgrep = existsSync(ripgrep);
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  /** @type {{ ours: number[], rg: number[], python: number[] }} */
  const times = { ours: [], rg: [], python: [] };
  ours(); // So that no run is the one that finds the disk's cache empty.
  for (let pass = 0; pass < runs; pass++) {
    times.ours.push(ours());
    if (hasRipgrep) times.rg.push(rg());
    // Python takes much longer than all others: three times are enough.
    if (hasPython && pass < 3) times.python.push(python());
  }
  const name = '`out/cli/scan.cjs`';
  return {
    title: 'The same scan without an editor, a process each time',
    figures: [
      timeFigure(`${name} beside ripgrep`, times.ours, {
        reference: hasRipgrep
          ? { name: '`rg -c` for lines that begin as an import', samples: times.rg }
          : undefined,
      }),
      timeFigure(`${name} beside CPython`, times.ours, {
        reference: hasPython
          ? { name: "CPython's `ast.parse` of the same files", samples: times.python }
          : undefined,
      }),
    ],
    notes: [
      ...(hasRipgrep ? [] : [`ripgrep was not found at ${ripgrep}: left out.`]),
      ...(hasPython ? [] : ['There is no python3: left out.']),
    ],
  };
}

/**
 * @param {string} program @param {readonly string[]} args
 * @returns {number} milliseconds
 */
function run(program, args) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return time;
}
