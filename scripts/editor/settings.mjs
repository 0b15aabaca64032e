// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @typedef {Readonly<Record<string, unknown>>} Settings */

/**
 * A window without anything that moves, asks or loads by itself.
 * @type {Settings}
 */
export const calmSettings = {
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  // A webview that takes its focus back late would close quick picks.
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user's settings, which a window reads when it opens; an open
 * window does not see later changes of this file.
 * @param {string} userDataFolder
 * @param {Settings} [settings] added to the calm ones
 */
export async function writeUserSettings(userDataFolder, settings = {}) {
  await writeSettings(join(userDataFolder, 'User', 'settings.json'), {
    ...calmSettings,
    ...settings,
  });
}

/**
 * Writes the machine's settings, which open windows follow within a second
 * (except those of application scope).
 * @param {string} dataFolder the server's data folder
 * @param {Settings} settings
 */
export async function writeMachineSettings(dataFolder, settings) {
  await writeSettings(join(dataFolder, 'data', 'Machine', 'settings.json'), settings);
}

/**
 * @param {string} file
 * @param {Settings} settings
 */
async function writeSettings(file, settings) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings, null, 2));
}
