// @ts-check
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * A module that imports every `*.test.ts` below a folder, so that no list of
 * tests is kept by hand and none is forgotten.
 * @param {string} name what the importing module calls it
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
export function testFiles(name, folder) {
  return {
    name: 'test-files',
    setup(build) {
      build.onResolve({ filter: /^suite:/ }, ({ path }) =>
        path === name ? { path, namespace: 'test-files' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'test-files' }, async () => {
        const entries = await readdir(folder, { recursive: true });
        const files = entries.filter((entry) => entry.endsWith('.test.ts')).sort();
        return {
          contents: files
            .map((file) => `import ${JSON.stringify(`./${file.split(sep).join('/')}`)};`)
            .join('\n'),
          loader: 'ts',
          resolveDir: folder,
          watchDirs: [folder],
          watchFiles: files.map((file) => join(folder, file)),
        };
      });
    },
  };
}
