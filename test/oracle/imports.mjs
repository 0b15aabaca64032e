/**
 * Compares readImports with CPython's ast, statement by statement with every offset, over all files ast can parse, and
 * the speed of both. `node test/oracle/imports.mjs [--every=1] [python=python3] [folder…]`; without folders, over that
 * Python's whole installation: its standard library, its site-packages and their tests. `--every=10` takes each tenth file.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ask, close, load, runPython, skip } from './support.mjs';

const args = process.argv.slice(2);
const every = Number(args.find((arg) => arg.startsWith('--every='))?.slice(8) ?? 1);
const [python = 'python3', ...folders] = args.filter((arg) => !arg.startsWith('--'));
const { readImports } = load('src/core/python/imports.ts');
const { decodePython } = load('src/core/python/decode.ts');

const version = ask(python, 'import sys; print(sys.version.split()[0])');
const installation = ask(python, 'import os; print(os.path.dirname(os.__file__))');

function ours(text) {
  return readImports(text).map((found) => [
    found.start,
    found.end,
    found.line,
    found.module,
    found.level,
    found.names?.map(({ name, alias, start, end }) => [name, alias, start, end]) ?? null,
    found.alias,
  ]);
}

/** The fastest of several runs over all texts, in seconds. */
function measure(texts) {
  const runs = Array.from({ length: 5 }, () => {
    const begun = process.hrtime.bigint();
    for (const text of texts) readImports(text);
    return Number(process.hrtime.bigint() - begun) / 1e9;
  });
  return Math.min(...runs);
}

if (version === null || version.startsWith('2')) {
  skip(`no Python 3 at ${python}`);
} else {
  const roots = folders.length > 0 ? folders : [installation];
  const files = execFileSync('find', [...roots, '-name', '*.py', '-type', 'f'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
    .trim()
    .split('\n')
    .sort()
    .filter((_, i) => i % every === 0);
  const answers = runPython(python, 'imports.py', files.join('\n')).trim().split('\n');
  const { bytes, seconds } = JSON.parse(answers.pop());
  const texts = [];
  let passed = 0;
  let failed = 0;
  for (const answer of answers) {
    const [path, wanted] = JSON.parse(answer);
    const text = decodePython(readFileSync(path));
    texts.push(text);
    const got = ours(text);
    if (JSON.stringify(got) === JSON.stringify(wanted)) {
      passed++;
      continue;
    }
    failed++;
    const at = wanted.findIndex((entry, i) => JSON.stringify(entry) !== JSON.stringify(got[i]));
    if (failed <= 10) {
      console.log(`${path}\n  ast  ${JSON.stringify(wanted[at])}`);
      console.log(`  ours ${JSON.stringify(got[at < 0 ? wanted.length : at])}`);
    }
  }
  const skipped = files.length - answers.length;
  const fastest = measure(texts);
  const speed = (time) => `${(bytes / 1e6 / time).toFixed(1)} MB/s`;
  console.log(`CPython ${version}: ${answers.length} files, ${skipped} it cannot parse left out`);
  console.log(
    `ast ${speed(seconds)}, readImports ${speed(fastest)}: ${(seconds / fastest).toFixed(0)} times as fast`,
  );
  close(passed, failed);
}
