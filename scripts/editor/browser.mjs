// @ts-check
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../setup/browser.mjs';

const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  // The container's shared memory may be too small for a workbench.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless browser with a fresh profile. It ends with this process,
 * by the pipe between the two.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    args: switches,
    // Chromium refuses to run its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    // Signals are ours: scripts/editor/cleanup.mjs decides on the exit code.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let shared;

/**
 * One browser for all windows of this process that come one after another: each has a context of its own, which shares
 * nothing with the others.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function sharedBrowser() {
  shared ??= launchBrowser();
  const browser = await shared;
  if (browser.isConnected()) return browser;
  shared = launchBrowser();
  return shared;
}
