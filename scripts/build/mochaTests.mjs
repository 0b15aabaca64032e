// @ts-check
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../setup/paths.mjs';

/**
 * Bundles every `*.test.ts` and `*.test.tsx` below some folders of `test/`, one file each, for mocha in plain Node.
 * Node 20 does not read TypeScript by itself.
 * @param {string} name of the folder in `out/test`
 * @param {readonly string[]} folders below `test/`
 * @returns {Promise<string[]>} the bundles
 */
export async function buildMochaTests(name, folders) {
  const found = await Promise.all(folders.map((folder) => testsBelow(join('test', folder))));
  const outdir = join(projectRoot, 'out', 'test', name);
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: found.flat(),
    outbase: 'test',
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [scriptsStay],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint ? [join(projectRoot, file)] : [],
  );
}

/**
 * The scripts find the project by their own place: they are imported from where they are.
 * @type {import('esbuild').Plugin}
 */
const scriptsStay = {
  name: 'scripts-stay',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** @param {string} folder */
async function testsBelow(folder) {
  const entries = await readdir(join(projectRoot, folder), { recursive: true }).catch(
    () => /** @type {string[]} */ ([]),
  );
  return entries.filter((entry) => /\.test\.tsx?$/.test(entry)).map((entry) => join(folder, entry));
}
