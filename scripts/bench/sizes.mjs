// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { sizeFigure } from './figure.mjs';
import { zipEntries } from './zipEntries.mjs';

export const vsix = join(projectRoot, 'out', 'framework-guide.vsix');

/**
 * kB. Code and all else that grows by our doing has one limit; the knowledge grows with each framework that somebody adds,
 * so its limit is per framework. docs/performance.md tells where the numbers come from.
 */
const budgets = { entry: 60, panel: 100, code: 360, framework: 6 };

/** Builds and packages; what it prints shows only where that fails. */
export function buildPackage() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The package could not be built:\n${stdout}${stderr}`);
}

/** @returns {import('./figure.mjs').Section} */
export function measureSizes() {
  const dist = join(projectRoot, 'dist');
  const size = (/** @type {string} */ path) => statSync(join(dist, path)).size;
  const below = (/** @type {string} */ folder) => {
    const names = readdirSync(join(dist, folder)).filter((name) => /\.(js|json|css)$/.test(name));
    return names.sort().map((name) => join(folder, name));
  };
  const chunks = below('').filter((name) => name !== 'extension.js');
  const panel = below('webview');
  const entries = zipEntries(readFileSync(vsix));
  const packed = (/** @type {RegExp} */ pattern) =>
    entries.reduce((sum, entry) => sum + (pattern.test(entry.name) ? entry.packed : 0), 0);
  const pictures = packed(/\.png$/);
  const knowledge = packed(/\/knowledge\/[^/]*\.json$/);
  const perFramework = packed(/\/knowledge\/(?:index|profiles)\.json$/) / frameworkCount(dist);
  const total = statSync(vsix).size;
  return {
    title: 'Sizes',
    figures: [
      sizeFigure('entry `extension.js`', size('extension.js'), budgets.entry),
      ...chunks.map((name) => sizeFigure(`chunk \`${name}\``, size(name))),
      ...panel.map((name) => sizeFigure(`\`${name}\``, size(name))),
      sizeFigure(
        'panel, script and style',
        panel.reduce((sum, name) => sum + size(name), 0),
        budgets.panel,
      ),
      ...below('knowledge').map((name) => sizeFigure(`\`${name}\``, size(name))),
      sizeFigure(
        'VSIX: code and all but knowledge and pictures',
        total - pictures - knowledge,
        budgets.code,
      ),
      sizeFigure('VSIX: knowledge of one framework, on average', perFramework, budgets.framework),
      sizeFigure('VSIX: all knowledge', knowledge),
      sizeFigure('VSIX: pictures', pictures),
      sizeFigure(`VSIX, ${entries.length} files`, total),
    ],
  };
}

/** @param {string} dist */
function frameworkCount(dist) {
  const index = JSON.parse(readFileSync(join(dist, 'knowledge', 'index.json'), 'utf8'));
  return index.frameworks.length;
}
