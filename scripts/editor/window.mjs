// @ts-check
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { windowUrl } from './windowUrl.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A window of the editor: a page in a browser of its own, or in a given one.
 * @typedef {object} EditorWindow
 * @property {Page} page
 * @property {import('playwright-core').BrowserContext} context
 * @property {() => string} log the page's console
 * @property {(file: string) => Promise<void>} screenshot
 * @property {() => Promise<void>} close
 *
 * @typedef {import('./windowUrl.mjs').WindowAddress & WindowSettings} WindowOptions
 *
 * @typedef {object} WindowSettings
 * @property {import('playwright-core').Browser} [browser] stays open when the window closes
 * @property {{ width: number, height: number }} [size]
 * @property {number} [limit] milliseconds until the workbench must be there
 * @property {(page: Page) => Promise<void>} [prepare] runs before the page is loaded
 */

/**
 * Opens a window as a user has it, and waits until the workbench is there.
 * @param {import('./server.mjs').EditorServer} server
 * @param {WindowOptions} [options]
 * @returns {Promise<EditorWindow>}
 */
export async function openWindow(server, options = {}) {
  const browser = options.browser ?? (await launchBrowser());
  /** @type {string[]} */
  const lines = [];
  try {
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    page.on('console', (message) => lines.push(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`[uncaught] ${error.message}`));
    await options.prepare?.(page);
    await page.goto(windowUrl(server, options), { waitUntil: 'commit' });
    await waitForWorkbench(page, options.limit ?? 100_000);
    return {
      page,
      context,
      log: () => lines.join('\n'),
      async screenshot(file) {
        await mkdir(dirname(file), { recursive: true });
        await page.screenshot({ path: file });
      },
      async close() {
        await context.close();
        if (!options.browser) await browser.close();
      },
    };
  } catch (error) {
    if (!options.browser) await browser.close();
    throw new Error(
      `The editor's window did not open: ${error instanceof Error ? error.message : error}\n${lines.slice(-20).join('\n')}`,
    );
  }
}

/**
 * Opens a window that runs an extension from its folder and, if given, a test
 * suite. The server must have been started with `smokeTest`.
 * @param {import('./server.mjs').EditorServer} server
 * @param {WindowOptions & { extensionPath: string, suitePath?: string }} options
 * @returns {Promise<EditorWindow>}
 */
export async function openDevelopmentHost(server, { extensionPath, suitePath, ...options }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
  return openWindow(server, {
    ...options,
    payload: [
      ['extensionDevelopmentPath', remote(extensionPath)],
      ...(suitePath ? [/** @type {const} */ (['extensionTestsPath', remote(suitePath)])] : []),
      ['skipWelcome', 'true'],
    ],
  });
}

/**
 * @param {Page} page
 * @param {number} limit
 */
async function waitForWorkbench(page, limit) {
  await page.waitForFunction(
    () => performance.getEntriesByName('code/didStartWorkbench').length > 0,
    undefined,
    { timeout: limit, polling: 100 },
  );
}
