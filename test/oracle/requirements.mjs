/**
 * Compares readRequirements with pip's own reading, over generated files and the list of real-life lines.
 * `node test/oracle/requirements.mjs [files=20000] [seed=1]`. The newest pip found is asked about everything; pip before
 * 24.1 takes versions and markers by an older grammar and is asked about the real-life lines only.
 */
import { readFileSync } from 'node:fs';
import { generateFiles } from './generateRequirements.mjs';
import { ask, close, load, pythons, runPython, skip } from './support.mjs';

const [count = '20000', seed = '1'] = process.argv.slice(2);
const { readRequirements } = load('src/core/python/requirements.ts');
const realLife = readFileSync(
  new URL('../cases/python/real-requirements.txt', import.meta.url),
  'utf8',
);

/** Our reading in the shape the Python script prints. */
function ours(text) {
  const byLine = [];
  for (const entry of readRequirements(text)) {
    const { line, kind } = entry;
    if (kind === 'refused') byLine.push({ line, refused: true });
    else if (kind === 'requirement') {
      const { name, extras, specifier, marker, url, hashes, editable } = entry;
      byLine.push({
        line,
        name,
        extras,
        specifier,
        marker,
        url: comparable(url, editable),
        hashes: [...hashes].sort(),
        editable,
      });
    } else {
      const last = byLine.at(-1);
      const options = last?.line === line ? last.options : [];
      if (last?.line !== line) byLine.push({ line, options });
      options.push([entry.option, entry.value]);
    }
  }
  return byLine.map((entry) =>
    entry.options ? { ...entry, options: told(entry.options) } : entry,
  );
}

/** pip keeps of each option what counts: the last index URL, flags once; what only tunes the build it drops. */
function told(options) {
  const kept = new Map();
  for (const [option, value] of options) {
    if (
      /hash$|binary$|config|global|use-feature|release|final|no-require/.test(option) &&
      option !== '--prefer-binary'
    )
      continue;
    if (option === '--index-url' && !value) kept.delete(option);
    else
      kept.set(option === '--index-url' ? option : `${option} ${value} ${kept.size}`, [
        option,
        value,
      ]);
  }
  const seen = new Set();
  return [...kept.values()]
    .filter(([option, value]) => value !== null || (!seen.has(option) && seen.add(option)))
    .sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

const order = (entry) => JSON.stringify(entry);

/** Paths and file: URLs are one thing, for pip makes them absolute; a bare `git:` gets its prefix. */
function comparable(url, editable) {
  if (url === null) return null;
  const scheme = /^[a-z+-]+(?=:)/i.exec(url.replaceAll('\t', ''))?.[0].toLowerCase() ?? '';
  const isBare = /^(?:git|hg|bzr|svn)$/.test(scheme);
  if (
    !/^(?:https?|ftp|(?:git|hg|bzr|svn)\+(?:https?|ssh|git|svn|lp|s?ftp|file|static-http))$/.test(
      scheme,
    ) &&
    !(isBare && editable)
  )
    return 'path';
  return url.replace(/^(git|hg|bzr|svn)\+\1:/i, '$1:');
}

function normal(entry) {
  if (entry.options) {
    return {
      line: entry.line,
      options: [...entry.options].sort((a, b) => order(a).localeCompare(order(b), 'en')),
    };
  }
  return 'url' in entry ? { ...entry, url: comparable(entry.url, entry.editable) } : entry;
}

/** Whether a line says anything: pip passes over `--` and over options that only tune the build. */
const says = (entry) => !entry.options || entry.options.length > 0;

function compare(texts, readings) {
  let passed = 0;
  const failures = [];
  texts.forEach((text, i) => {
    const [wanted, got] = [readings[i].map(normal).filter(says), ours(text).filter(says)];
    if (JSON.stringify(wanted) === JSON.stringify(got)) passed++;
    else failures.push({ text, wanted, got });
  });
  for (const { text, wanted, got } of failures.slice(0, 10)) {
    console.log(`\ntext ${JSON.stringify(text)}`);
    const at = wanted.findIndex((entry, i) => JSON.stringify(entry) !== JSON.stringify(got[i]));
    console.log(
      `pip  ${JSON.stringify(wanted[at])}\nours ${JSON.stringify(got[at < 0 ? wanted.length : at])}`,
    );
  }
  return { passed, failed: failures.length };
}

const pips = pythons()
  .map((python) => ({ python, version: ask(python, 'import pip; print(pip.__version__)') }))
  .filter(({ version }) => version !== null && Number.parseFloat(version) >= 21)
  .map((pip) => ({
    ...pip,
    order: pip.version
      .split('.')
      .reduce((sum, part, i) => sum + Number.parseInt(part, 10) / 1000 ** i, 0),
  }))
  .sort((a, b) => b.order - a.order);

if (pips.length === 0) {
  skip('no python3 with pip here');
} else {
  let [passed, failed] = [0, 0];
  const lines = realLife.split('\n').filter((line) => line.trim() !== '');
  const tally = (name, result) => {
    console.log(`${name}: ${result.passed} equal, ${result.failed} different`);
    passed += result.passed;
    failed += result.failed;
  };
  const seen = new Set();
  for (const { python, version } of pips.filter(
    (pip) => !seen.has(pip.version) && seen.add(pip.version),
  )) {
    const texts = lines;
    tally(
      `pip ${version}, real-life lines`,
      compare(texts, JSON.parse(runPython(python, 'requirements.py', JSON.stringify(texts)))),
    );
  }
  const [{ python, version, order: age }] = pips;
  if (age < 24.001)
    console.log(`pip ${version} reads by the older grammar: generated files skipped`);
  else {
    const texts = generateFiles(Number(count), Number(seed));
    tally(
      `pip ${version}, generated files`,
      compare(texts, JSON.parse(runPython(python, 'requirements.py', JSON.stringify(texts)))),
    );
  }
  close(passed, failed);
}
