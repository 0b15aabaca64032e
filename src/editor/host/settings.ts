import * as vscode from 'vscode';
import { type SettingKey, type SettingTypes, settingsSection } from './ids.ts';

/** Reads a setting as it is now. package.json declares type and default of each key; a value of another type is none. */
export function readSetting<K extends SettingKey>(key: K, scope?: vscode.Uri): SettingTypes[K] {
  const settings = vscode.workspace.getConfiguration(settingsSection, scope);
  for (const value of [settings.get(key), settings.inspect(key)?.defaultValue]) {
    if (isOfType[key](value)) return value;
  }
  throw new Error(`package.json declares no default for ${settingsSection}.${key}`);
}

/** Calls back when the setting changes anywhere, so that nothing waits for a reload. */
export function onSettingChange(key: SettingKey, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${settingsSection}.${key}`)) listener();
  });
}

type Guards = {
  readonly [K in SettingKey]: (value: unknown) => value is SettingTypes[K];
};

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isOfType: Guards = {
  'hover.enabled': isBoolean,
  'statusBar.enabled': isBoolean,
  'scan.exclude': areTexts,
  'knowledge.folders': areTexts,
  rules: isObject,
  'codeLens.enabled': isBoolean,
  // What stands below each folder is judged one by one, so that one mistake does not take the others away.
  frameworks: isObject,
  'python.environment': (value) => value === 'auto' || value === 'off',
  'index.url': (value): value is string => typeof value === 'string',
};
