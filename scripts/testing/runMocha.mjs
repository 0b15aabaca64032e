// @ts-check
// Runs bundled tests in a process of their own: node scripts/testing/runMocha.mjs RESULT.json TIMEOUT_MS once|again FILE…
// again: what fails in a browser or an editor has a second try.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { steadyRun } from './steadyRun.mjs';

const [resultFile = '', timeout = '2000', tries = 'once', ...files] = process.argv.slice(2);
const mocha = new Mocha({
  timeout: Number(timeout),
  failZero: true,
  grep: process.env.GREP ?? undefined,
});
mocha.suite.emit('pre-require', globalThis, '', mocha);
for (const file of files) await import(pathToFileURL(file).href);

// Who picks tests out wants to see them fail.
const again = tries === 'again' && process.env.GREP === undefined;
const verdict = await steadyRun(mocha, { again });
mkdirSync(dirname(resultFile), { recursive: true });
writeFileSync(resultFile, JSON.stringify(verdict));
// A test that leaves a handle open must not keep the process; its failure has been counted.
process.exit(verdict.failed === 0 && verdict.passed > 0 ? 0 : 1);
