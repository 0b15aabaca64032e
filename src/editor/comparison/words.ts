import * as vscode from 'vscode';
import { englishWords, type Words } from '../../core/comparison/words.ts';
import { type PanelStrings, panelStrings } from '../../protocol/strings.ts';

/** The tables of words in the language of the window. */
export function comparisonWords(): Words {
  return translated(englishWords);
}

export function translatedPanelStrings(): PanelStrings {
  return translated(panelStrings);
}

/** English is the key of each translation, as everywhere with `vscode.l10n`. */
export function translated<K extends string>(
  table: Readonly<Record<K, string>>,
): Readonly<Record<K, string>> {
  const entries = Object.entries<string>(table).map(([key, text]) => [key, vscode.l10n.t(text)]);
  return Object.fromEntries(entries) as Readonly<Record<K, string>>;
}
