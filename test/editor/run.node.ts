import { settle } from './outcome.ts';
import { nameSources } from './sources.node.ts';

/** The entry of the suite in the Node extension host: VS Code calls it once the window is ready. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    failZero: true,
    // Above the patience of a single wait, so that what was waited for is told.
    timeout: 150_000,
    ...(SUITE_GREP === '' ? {} : { grep: new RegExp(SUITE_GREP) }),
  });
  // Makes describe and it global, which mocha itself only does for files it loads.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('suite:tests');
  await settle(mocha, nameSources);
}
