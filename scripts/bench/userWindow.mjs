// @ts-check
import { installVsix } from '../editor/install.mjs';
import { startServer } from '../editor/server.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

const patience = 60_000;

/**
 * A VS Code server with the packaged extension installed, as a user has it.
 * @param {import('../setup/editorHost.mjs').EditorHost} host
 * @param {string} vsix
 */
export async function startWithPackage(host, vsix) {
  const server = await startServer(host);
  try {
    await installVsix(server, vsix);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Finds a command in the palette.
 * @param {Page} page
 * @param {string} title
 * @returns {Promise<import('playwright-core').Locator>} its row: a click runs it
 */
export async function findCommand(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row .label-name').getByText(title, {
    exact: true,
  });
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill(`>${title}`);
    try {
      // Commands of an extension that is still loading come late.
      await row.first().waitFor({ timeout: 6_000 });
      return row.first();
    } catch (error) {
      if (attempt === 8) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Opens a file of the workspace.
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget .quick-input-box input').fill(name);
  await page
    .locator('.quick-input-list .monaco-list-row .label-name', { hasText: name })
    .first()
    .click();
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
}

/**
 * The document inside the one webview that is open.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function webviewDocument(page) {
  const outer = await page.waitForSelector('iframe.webview.ready', { timeout: patience });
  const frame = await outer.contentFrame();
  const inner = await frame?.waitForSelector('#active-frame', { timeout: patience });
  const content = await inner?.contentFrame();
  if (!content) throw new Error('The webview has no document.');
  return content;
}
