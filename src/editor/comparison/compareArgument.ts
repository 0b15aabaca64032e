import * as vscode from 'vscode';
import { type ViewName, viewNames } from '../../protocol/viewState.ts';

/** What "Compare Frameworks" takes. All fields may be left out. */
export interface CompareArgument {
  /** Ids to compare; all where absent. */
  readonly frameworks?: readonly string[];
  readonly view?: ViewName;
  /** The framework whose profile is shown. */
  readonly framework?: string;
  readonly filter?: string;
  readonly differencesOnly?: boolean;
  /** Answers of the wizard, as "Recommend a Framework" takes them: what the ranking ranks by. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/**
 * Checks an argument that came from a keybinding, a link or another extension.
 * @param known ids of the knowledge base.
 * @throws Error with a message that names what is valid.
 */
export function readCompareArgument(argument: unknown, known: readonly string[]): CompareArgument {
  if (argument === undefined || argument === null) return {};
  if (typeof argument !== 'object')
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', fields.join(', ')));
  // An Explorer or editor menu hands over a resource, which says nothing about the comparison.
  if (argument instanceof vscode.Uri) return {};
  const given = argument as Record<string, unknown>;
  for (const [key, value] of Object.entries(given)) {
    if (!isField(key))
      throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', key, fields.join(', ')));
    if (value !== undefined && !isValid[key](value)) {
      throw new Error(vscode.l10n.t('“{0}” must be {1}', key, kinds[key]));
    }
  }
  const checked = given as CompareArgument;
  for (const id of [
    ...(checked.frameworks ?? []),
    ...(checked.framework === undefined ? [] : [checked.framework]),
  ]) {
    if (!known.includes(id)) {
      throw new Error(vscode.l10n.t('Unknown framework “{0}”. Valid: {1}', id, known.join(', ')));
    }
  }
  return checked;
}

type Field = keyof CompareArgument;

const isText = (value: unknown): value is string => typeof value === 'string';

const isValid: Readonly<Record<Field, (value: unknown) => boolean>> = {
  frameworks: (value) => Array.isArray(value) && value.every(isText),
  view: (value) => (viewNames as readonly unknown[]).includes(value),
  framework: isText,
  filter: isText,
  differencesOnly: (value) => typeof value === 'boolean',
  // The questions know which answers are valid.
  answers: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const kinds: Readonly<Record<Field, string>> = {
  frameworks: 'string[]',
  view: viewNames.map((name) => `"${name}"`).join(' | '),
  framework: 'string',
  filter: 'string',
  differencesOnly: 'boolean',
  answers: '{ [question]: option | option[] }',
};

const fields = Object.keys(kinds) as readonly Field[];

function isField(key: string): key is Field {
  return (fields as readonly string[]).includes(key);
}
