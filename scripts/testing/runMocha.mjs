// @ts-check
// Runs bundled tests in a process of their own: node scripts/testing/runMocha.mjs RESULT.json TIMEOUT_MS FILE…
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';

const [resultFile = '', timeout = '2000', ...files] = process.argv.slice(2);
const mocha = new Mocha({
  timeout: Number(timeout),
  failZero: true,
  grep: process.env.GREP ?? undefined,
});
mocha.suite.emit('pre-require', globalThis, '', mocha);
for (const file of files) await import(pathToFileURL(file).href);

/** @type {string[]} */
const failed = [];
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  mkdirSync(dirname(resultFile), { recursive: true });
  writeFileSync(
    resultFile,
    JSON.stringify({ passed: passes, failed: failures, skipped: pending, failures: failed }),
  );
  // A test that leaves a handle open must not keep the process; its failure has been counted.
  process.exit(failures === 0 && passes > 0 ? 0 : 1);
});
runner.on('fail', (test, error) => {
  failed.push(`${test.fullTitle()}: ${String(error?.message ?? error).split('\n')[0]}`);
});
