// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../setup/paths.mjs';
import { ratioFigure, sizeFigure, timeFigure } from './figure.mjs';
import { median } from './statistics.mjs';

/** What `npm run scan` starts, after `node`. */
const [, ...scan] = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
).scripts.scan.split(' ');
const peakScript = fileURLToPath(new URL('peakMemory.cjs', import.meta.url));
const pythonScript = fileURLToPath(new URL('readImports.py', import.meta.url));
const floorScript = fileURLToPath(new URL('readFiles.cjs', import.meta.url));

/** Certificates of a workplace, where it names some, cost Node 80 ms a start; a scan asks nobody. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/** What issue 4 asks for: beside ripgrep, beside CPython, in memory, and from one size of a tree to ten times that. */
const budgets = { ripgrep: 3, python: 1 / 20, kilobytes: 150_000, growth: 1.2 };

/**
 * The scan without an editor, a fresh process each time, by turns with other programs that look for imports in the same
 * files. What this machine lacks is left out and named.
 * @param {import('../setup/editorHost.mjs').EditorHost} host whose ripgrep is used
 * @param {{ folder: string, larger: string, factor: number }} trees `larger` has `factor` times the files
 * @param {number} runs
 * @returns {import('./figure.mjs').Section}
 */
export function measureCommandLine(host, { folder, larger, factor }, runs) {
  const ripgrep = join(
    host.root,
    'node_modules/@vscode/ripgrep-universal/bin',
    `${process.platform}-${process.arch}`,
    'rg',
  );
  const ours = (/** @type {string} */ tree) => run(process.execPath, [...scan, tree]);
  const npm = () => run('npm', ['run', '--silent', 'scan', '--', folder]);
  const rg = () => run(ripgrep, ['-c', '-g', '*.py', '^\\s*(import|from)\\s', folder]);
  const python = () => run('python3', ['-I', pythonScript, folder]);
  const hasRipgrep = existsSync(ripgrep);
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  // The least that a scan in Node can take: to start, and to open, read and close the same files.
  const floor = () => run(process.execPath, [floorScript, folder]);

  /** @type {Record<'ours' | 'npm' | 'rg' | 'python' | 'larger' | 'floor', number[]>} */
  const times = { ours: [], npm: [], rg: [], python: [], larger: [], floor: [] };
  ours(folder); // So that no run is the one that finds the disk's cache empty.
  for (let pass = 0; pass < runs; pass++) {
    times.ours.push(ours(folder));
    times.floor.push(floor());
    times.npm.push(npm());
    if (hasRipgrep) times.rg.push(rg());
    // Python takes much longer than all others: three times are enough.
    if (hasPython && pass < 3) times.python.push(python());
    if (pass < 3) times.larger.push(ours(larger));
  }
  const name = '`npm run scan` without npm';
  const memory = peakMemory(larger);
  return {
    title: 'The same scan without an editor, a process each time',
    figures: [
      timeFigure(`${name} beside ripgrep`, times.ours, {
        maxRatio: budgets.ripgrep,
        reference: hasRipgrep
          ? { name: '`rg -c` for lines that begin as an import', samples: times.rg }
          : undefined,
      }),
      timeFigure(`${name} beside CPython`, times.ours, {
        maxRatio: budgets.python,
        reference: hasPython
          ? { name: "CPython's `ast.parse` of the same files", samples: times.python }
          : undefined,
      }),
      timeFigure(`${name} beside reading`, times.ours, {
        reference: {
          name: 'Node, opening, reading and closing the same files',
          samples: times.floor,
        },
      }),
      timeFigure('with `npm run` before it', times.npm, {
        reference: { name: 'without', samples: times.ours },
      }),
      ratioFigure(
        `time a file with ${factor} times the files`,
        median(times.larger) / factor / median(times.ours),
        budgets.growth,
      ),
      ...(memory === null
        ? []
        : [
            {
              ...sizeFigure('memory at its peak, the largest tree', memory * 1000),
              budget: `<= ${budgets.kilobytes} kB`,
              met: memory <= budgets.kilobytes,
            },
          ]),
    ],
    notes: [
      ...(hasRipgrep ? [] : [`ripgrep was not found at ${ripgrep}: left out.`]),
      ...(hasPython ? [] : ['There is no python3: left out.']),
      ...(memory === null ? ['The peak of memory is not told here: left out.'] : []),
    ],
  };
}

/**
 * What the scan's process takes at most. Asked in the process itself, since no portable tool tells it.
 * @param {string} folder
 * @returns {number | null} kilobytes
 */
function peakMemory(folder) {
  const { stderr } = spawnSync(process.execPath, ['-r', peakScript, ...scan, folder], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const kilobytes = Number(/\d+$/.exec(stderr)?.[0]);
  return Number.isFinite(kilobytes) && kilobytes > 0 ? kilobytes : null;
}

/**
 * @param {string} program @param {readonly string[]} args
 * @returns {number} milliseconds
 */
function run(program, args) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, args, {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return time;
}
