import 'mocha/mocha';
import { settle } from './outcome.ts';

/** The entry of the suite in the web worker extension host: VS Code calls it once the window is ready. */
async function run(): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    failZero: true,
    // Above the patience of a single wait, so that what was waited for is told.
    timeout: 150_000,
    ...(SUITE_GREP === '' ? {} : { grep: new RegExp(SUITE_GREP) }),
  });
  await import('suite:tests');
  await settle(mocha);
}

// Not `export`: mocha's browser build is an ES-less bundle of its own, and VS Code
// would find the `run` of mocha where both are exported.
module.exports = { run };
