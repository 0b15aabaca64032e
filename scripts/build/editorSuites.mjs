// @ts-check
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../setup/paths.mjs';
import { testFiles } from './testFiles.mjs';

const source = join(projectRoot, 'test', 'editor');

/**
 * Where the bundles of the editor suite are. The web worker host loads a suite
 * only from inside the extension's own folder; .vscodeignore keeps it out of the package.
 */
export const editorSuites = {
  node: join(projectRoot, 'out', 'test', 'editor', 'node.cjs'),
  web: join(projectRoot, 'dist', 'test', 'editor', 'web.js'),
};

/**
 * Bundles the one editor suite, every `test/editor/**` + `/*.test.ts`, for the
 * two kinds of extension host.
 * @param {{ grep?: string }} [options] runs only tests whose full title matches this pattern
 */
export async function buildEditorSuites({ grep = '' } = {}) {
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    bundle: true,
    absWorkingDir: projectRoot,
    define: { SUITE_GREP: JSON.stringify(grep) },
    external: ['vscode'],
    format: 'cjs',
    logLevel: 'warning',
    plugins: [testFiles('suite:tests', source)],
    sourcemap: 'inline',
    target: 'es2022',
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: [join(source, 'run.node.ts')],
      outfile: editorSuites.node,
      platform: 'node',
      // mocha is an ES module that reads its own files: it stays outside the bundle.
      external: [...(shared.external ?? []), 'mocha'],
    }),
    build({
      ...shared,
      entryPoints: [join(source, 'run.web.ts')],
      outfile: editorSuites.web,
      platform: 'browser',
      alias: { 'node:assert/strict': join(source, 'assert.web.ts') },
      inject: [join(source, 'console.web.ts')],
    }),
  ]);
}
