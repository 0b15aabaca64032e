import * as vscode from 'vscode';
import { type SettingKey, type SettingTypes, settingsSection } from './ids.ts';

/** Reads a setting as it is now. package.json declares type and default of each key. */
export function readSetting<K extends SettingKey>(key: K, scope?: vscode.Uri): SettingTypes[K] {
  const value = vscode.workspace.getConfiguration(settingsSection, scope).get<SettingTypes[K]>(key);
  if (value === undefined)
    throw new Error(`package.json declares no default for ${settingsSection}.${key}`);
  return value;
}

/** Calls back when the setting changes anywhere, so that nothing waits for a reload. */
export function onSettingChange(key: SettingKey, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${settingsSection}.${key}`)) listener();
  });
}
