// @ts-check
import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeTemporaryFolder } from '../editor/cleanup.mjs';
import { openWindow } from '../editor/window.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { ms, timeFigure } from './figure.mjs';
import { measureScript } from './panelScript.mjs';
import { findCommand, openFile, webviewDocument } from './userWindow.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Something that opens a webview: the command, its tab, and what shows that its text is there.
 * @typedef {{ command: string, tab: string, content: string }} Opening
 */

/** @type {Opening} */
const comparison = {
  command: 'Framework Guide: Compare Frameworks',
  tab: 'Compare Frameworks',
  content: 'tbody tr',
};
/** @type {Opening} */
const preview = {
  command: 'Markdown: Open Preview',
  tab: 'Preview',
  content: 'table',
};

const maxRatio = 1.2;

/**
 * From the click on the command to the first paint of the webview's document, ours and the Markdown
 * preview of the same text by turns in one window.
 * @param {import('../editor/server.mjs').EditorServer} server with the package installed
 * @param {string} markdownFile what "Open the Comparison as Markdown" shows
 * @param {number} pairs besides the first one
 * @returns {Promise<import('./figure.mjs').Section>}
 */
export async function measurePanel(server, markdownFile, pairs) {
  const scratch = makeTemporaryFolder('bench-panel');
  const folder = join(scratch.path, 'workspace');
  mkdirSync(folder);
  cpSync(join(projectRoot, 'samples'), folder, { recursive: true });
  const name = basename(markdownFile);
  cpSync(markdownFile, join(folder, name));
  const window = await openWindow(server, { folder });
  try {
    await watchClicks(window.page);
    await openFile(window.page, name);
    /** @type {number[]} */
    const ours = [];
    /** @type {number[]} */
    const theirs = [];
    while (ours.length <= pairs) {
      ours.push(await open(window.page, comparison, name));
      theirs.push(await open(window.page, preview, name));
    }
    await (await findCommand(window.page, comparison.command)).click();
    const script = await measureScript(await webviewDocument(window.page), pairs);
    const [ourFirst, theirFirst] = [ours.shift() ?? 0, theirs.shift() ?? 0];
    return {
      title:
        'Panel: from the click on the command to the first paint of its rows; script of a change',
      figures: [
        timeFigure('comparison', ours, {
          maxRatio,
          reference: { name: 'the Markdown preview of the same text', samples: theirs },
        }),
        ...script,
      ],
      notes: [`The first time in the window: ${ms(ourFirst)}, the preview ${ms(theirFirst)}.`],
    };
  } finally {
    await window.close();
    await scratch.remove();
  }
}

/**
 * Opens a webview, takes the time and closes it again.
 * @param {Page} page
 * @param {Opening} opening
 * @param {string} fileName of the editor that is in front before and after
 * @returns {Promise<number>} milliseconds
 */
async function open(page, { command, tab, content }, fileName) {
  await (await findCommand(page, command)).click();
  const document = await webviewDocument(page);
  await document.waitForSelector(content);
  const painted = await document.evaluate(firstPaint);
  const clicked = await page.evaluate(lastClick);
  const active = page.locator('.tab.active', { hasText: tab });
  await active.locator('.tab-actions .action-label').click();
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  await page.locator('.tab.active', { hasText: fileName }).waitFor();
  return painted - clicked;
}

/** Notes in the page when something was clicked last. @param {Page} page */
async function watchClicks(page) {
  await page.evaluate(() => {
    window.addEventListener(
      'click',
      (event) => {
        document.body.dataset.lastClick = String(performance.timeOrigin + event.timeStamp);
      },
      { capture: true },
    );
  });
}

/** Runs in the page. Milliseconds since 1970. */
function lastClick() {
  return Number(document.body.dataset.lastClick);
}

/** Runs in the webview's document. Milliseconds since 1970. @returns {Promise<number>} */
function firstPaint() {
  return new Promise((resolve) => {
    const look = () => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      if (entry) resolve(performance.timeOrigin + entry.startTime);
      else setTimeout(look, 20);
    };
    look();
  });
}
