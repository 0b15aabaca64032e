// @ts-check
import { join } from 'node:path';
import { openWindow } from '../editor/window.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { timeFigure } from './figure.mjs';
import { median } from './statistics.mjs';
import { findCommand, openFile } from './userWindow.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * One extension in VS Code's own statistics, in milliseconds.
 * @typedef {{ id: string, load: number, activate: number, finish: number }} Activation
 */

const own = 'framework-guide.framework-guide';
const budgets = { load: 20, activate: 5 };
const patience = 60_000;

/**
 * What VS Code itself noted on the activation in a user's window, one window after another
 * ("Developer: Startup Performance").
 * @param {import('../editor/server.mjs').EditorServer} server with the package installed
 * @param {number} runs
 * @returns {Promise<import('./figure.mjs').Section>}
 */
export async function measureActivation(server, runs) {
  /** @type {Activation[]} */
  const ours = [];
  /** @type {{ load: number, activate: number }[]} */
  const others = [];
  while (ours.length < runs) {
    const all = await activations(server);
    const builtIn = all.filter(({ id }) => id.startsWith('vscode.'));
    ours.push(...all.filter(({ id }) => id === own));
    others.push({
      load: median(builtIn.map(({ load }) => load)),
      activate: median(builtIn.map(({ activate }) => activate)),
    });
  }
  const reference = 'the median built-in extension';
  return {
    title: "Activation in the running host, by VS Code's own statistics",
    figures: [
      timeFigure(
        'Load Code',
        ours.map(({ load }) => load),
        {
          budget: budgets.load,
          reference: { name: reference, samples: others.map(({ load }) => load) },
        },
      ),
      timeFigure(
        'Call Activate',
        ours.map(({ activate }) => activate),
        {
          budget: budgets.activate,
          reference: { name: reference, samples: others.map(({ activate }) => activate) },
        },
      ),
      timeFigure(
        'Finish Activate',
        ours.map(({ finish }) => finish),
      ),
    ],
  };
}

/**
 * @param {import('../editor/server.mjs').EditorServer} server
 * @returns {Promise<Activation[]>}
 */
async function activations(server) {
  const window = await openWindow(server, {
    folder: join(projectRoot, 'samples', 'shop'),
    // An editor draws only the lines in view: high enough for the whole report.
    size: { width: 1600, height: 3000 },
  });
  try {
    const { page } = window;
    await openFile(page, 'manage.py');
    await page
      .locator('.statusbar-item[id*="frameworkGuide.inUse"]')
      .waitFor({ timeout: patience });
    await (await findCommand(page, 'Developer: Startup Performance')).click();
    await page
      .locator('.editor-instance .view-line', { hasText: own })
      .first()
      .waitFor({ timeout: patience });
    const lines = await page
      .locator('.editor-instance .view-line')
      .evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
    return lines.flatMap(readActivation);
  } finally {
    await window.close();
  }
}

/**
 * A row `| id | eager | load | call | finish | event | by |`. Spaces are drawn as no-break spaces.
 * @param {string} line
 * @returns {Activation[]} none for another line
 */
function readActivation(line) {
  const row =
    /^\|\s*([\w-]+\.[\w-]+)\s*\|\s*(?:true|false)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/.exec(
      line,
    );
  if (!row) return [];
  const [load, activate, finish] = row.slice(2, 5).map(Number);
  return [{ id: row[1], load, activate, finish }];
}
