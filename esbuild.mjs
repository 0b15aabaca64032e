// @ts-check
import { rm } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { compileKnowledge } from './scripts/build/knowledge.mjs';

/**
 * Builds what ships (`dist/`) and the command-line face (`out/cli/`).
 * Types are checked apart (`npm run check:types`): esbuild only removes them.
 */
const production = !process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'inline',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};

/** @type {esbuild.BuildOptions[]} */
const targets = [
  {
    // One bundle for the Node and the web worker host: `browser` makes a stray `node:` import fail here.
    ...shared,
    // The chunks are loaded on first use: src/editor/host/chunks.ts.
    entryPoints: {
      extension: 'src/extension.ts',
      scanner: 'src/editor/workspace/scannerChunk.ts',
      yaml: 'src/editor/workspace/yamlChunk.ts',
      overrule: 'src/editor/workspace/setFrameworks.ts',
      comparison: 'src/editor/comparison/comparisonChunk.ts',
      advice: 'src/editor/advice/adviceChunk.ts',
      links: 'src/editor/links/linksChunk.ts',
      releases: 'src/editor/releases/releasesChunk.ts',
      findings: 'src/editor/guidance/findings/findingsChunk.ts',
      starter: 'src/editor/starter/starterChunk.ts',
    },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    // The one chunk for the Node host alone: src/editor/workspace/diskFolderFiles.ts.
    ...shared,
    entryPoints: { disk: 'src/disk/diskChunk.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
  },
  {
    ...shared,
    entryPoints: [
      { in: 'src/webview/comparison/main.tsx', out: 'comparison' },
      { in: 'src/webview/comparison/main.css', out: 'comparison' },
    ],
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    // As calls of `h` with the children as arguments, which takes 4 kB less than the properties that the newer
    // runtime wants. The checker of types needs to know nothing of it.
    tsconfigRaw: {
      compilerOptions: { jsx: 'react', target: 'es2022', useDefineForClassFields: true },
    },
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: ['src/webview/jsx.ts'],
  },
  {
    ...shared,
    // And parts that few runs need: src/cli/parts.ts.
    entryPoints: {
      scan: 'src/cli/scan.ts',
      scout: 'src/cli/scout.ts',
      scoutThread: 'src/cli/scoutThread.ts',
      findings: 'src/cli/printFindings.ts',
      yaml: 'src/cli/yaml.ts',
      advise: 'src/cli/advise.ts',
      team: 'src/cli/teamOnDisk.ts',
    },
    outdir: 'out/cli',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  },
];

if (process.argv.includes('--watch')) {
  await compileKnowledge({ outDir: 'dist/knowledge' });
  for (const target of targets) await (await esbuild.context(target)).watch();
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([
    compileKnowledge({ outDir: 'dist/knowledge' }),
    ...targets.map((target) => esbuild.build(target)),
  ]);
}
