// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../setup/paths.mjs';

/** @typedef {typeof import('../../src/core/starter/planStarter.ts') & typeof import('../../src/core/starter/options.ts')} Planner */

/** The compiled starters, the knowledge they rest on, and core's own functions on them. */
export async function loadPlanner() {
  /** @type {import('../../src/core/starter/starter.ts').Starters} */
  const starters = compiled('starters');
  /** @type {import('../../src/core/knowledge/knowledge.ts').KnowledgeIndex} */
  const { date, frameworks } = compiled('index');
  /** @type {import('../../src/core/knowledge/library.ts').KnowledgeLibraries} */
  const { libraries } = compiled('libraries');
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/core/starter/planStarter.ts'; export * from './src/core/starter/options.ts';`,
      resolveDir: projectRoot,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  const code = encodeURIComponent(outputFiles[0]?.text ?? '');
  /** @type {Planner} */
  const planner = await import(`data:text/javascript,${code}`);
  return { starters, knowledge: { date, frameworks, libraries }, planner };
}

/** @param {string} name */
function compiled(name) {
  return JSON.parse(readFileSync(join(projectRoot, 'dist', 'knowledge', `${name}.json`), 'utf8'));
}
