import * as vscode from 'vscode';
import { type FacetId, facetIds } from '../../core/comparison/look.ts';
import { presetIds } from '../../core/comparison/presets.ts';
import { type ViewName, viewNames } from '../../protocol/viewState.ts';

/** What "Compare Frameworks" takes. All fields may be left out. */
export interface CompareArgument {
  /** Ids to compare, in this order; else those of the preset and of the workspace. */
  readonly frameworks?: readonly string[];
  readonly preset?: string;
  /** Ids that stand before the others, besides those of the workspace. */
  readonly pinned?: readonly string[];
  /** Ids that are not pinned although the workspace uses them. */
  readonly unpinned?: readonly string[];
  readonly view?: ViewName;
  /** The framework whose profile is shown. */
  readonly framework?: string;
  readonly filter?: string;
  /** Answers by facet, such as `{ kind: ['micro', 'api'] }`. */
  readonly filters?: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  readonly differencesOnly?: boolean;
  /** Frameworks in rows, criteria in columns. */
  readonly transposed?: boolean;
  /** The criteria of the chart by id; those that it begins with where left out. */
  readonly chart?: { readonly x?: string; readonly y?: string };
  /** Shows the tables that say the same as a picture. */
  readonly asTable?: boolean;
  /** Answers of the wizard, as "Recommend a Framework" takes them: what the ranking ranks by. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** What an argument may name. */
export interface KnownNames {
  /** Ids of the knowledge base. */
  readonly frameworks: readonly string[];
  /** The options of each facet. */
  readonly options: Readonly<Record<FacetId, readonly string[]>>;
  /** What the chart can put on its axes. */
  readonly criteria: () => readonly string[];
}

/**
 * Checks an argument that came from a keybinding, a link or another extension.
 * @throws Error with a message that names what is valid.
 */
export function readCompareArgument(argument: unknown, known: KnownNames): CompareArgument {
  if (argument === undefined || argument === null) return {};
  if (!isObject(argument))
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', fields.join(', ')));
  const given = argument as Record<string, unknown>;
  for (const [key, value] of Object.entries(given)) {
    if (!isField(key))
      throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', key, fields.join(', ')));
    if (value !== undefined && !isValid[key](value)) {
      throw new Error(vscode.l10n.t('“{0}” must be {1}', key, kinds[key]));
    }
  }
  const checked = given as CompareArgument;
  const { frameworks = [], pinned = [], unpinned = [], framework, preset, filters = {} } = checked;
  const named = [
    ...frameworks,
    ...pinned,
    ...unpinned,
    ...(framework === undefined ? [] : [framework]),
  ];
  const stranger = named.find((id) => !known.frameworks.includes(id));
  if (stranger !== undefined) {
    const valid = known.frameworks.join(', ');
    throw new Error(vscode.l10n.t('Unknown framework “{0}”. Valid: {1}', stranger, valid));
  }
  if (preset !== undefined && !(presetIds as readonly string[]).includes(preset)) {
    const valid = presetIds.join(', ');
    throw new Error(vscode.l10n.t('Unknown preset “{0}”. Valid: {1}', preset, valid));
  }
  for (const [facet, options] of Object.entries(filters)) checkFilter(facet, options, known);
  for (const criterion of Object.values(checked.chart ?? {})) checkCriterion(criterion, known);
  return checked;
}

function checkFilter(facet: string, options: readonly string[], known: KnownNames): void {
  const id = facetIds.find((own) => own === facet);
  if (id === undefined) {
    const valid = facetIds.join(', ');
    throw new Error(vscode.l10n.t('Unknown filter “{0}”. Valid: {1}', facet, valid));
  }
  const valid = known.options[id];
  const stranger = options.find((option) => !valid.includes(option));
  if (stranger !== undefined) {
    throw new Error(
      vscode.l10n.t('Unknown value “{0}” of “{1}”. Valid: {2}', stranger, id, valid.join(', ')),
    );
  }
}

function checkCriterion(criterion: string | undefined, known: KnownNames): void {
  if (criterion === undefined || known.criteria().includes(criterion)) return;
  const valid = known.criteria().join(', ');
  throw new Error(vscode.l10n.t('Unknown criterion “{0}”. Valid: {1}', criterion, valid));
}

type Field = keyof CompareArgument;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValid: Readonly<Record<Field, (value: unknown) => boolean>> = {
  frameworks: isTexts,
  preset: isText,
  pinned: isTexts,
  unpinned: isTexts,
  view: (value) => (viewNames as readonly unknown[]).includes(value),
  framework: isText,
  filter: (value) => isText(value) && value.length <= maxFilter,
  filters: (value) => isObject(value) && Object.values(value).every(isTexts),
  differencesOnly: isFlag,
  transposed: isFlag,
  chart: (value) =>
    isObject(value) &&
    Object.entries(value).every(([axis, id]) => (axis === 'x' || axis === 'y') && isText(id)),
  asTable: isFlag,
  // The questions know which answers are valid.
  answers: isObject,
};

/** As the panel's own field. */
const maxFilter = 500;

const kinds: Readonly<Record<Field, string>> = {
  frameworks: 'string[]',
  preset: 'string',
  pinned: 'string[]',
  unpinned: 'string[]',
  view: viewNames.map((name) => `"${name}"`).join(' | '),
  framework: 'string',
  filter: `string (<= ${maxFilter})`,
  filters: `{ ${facetIds.map((id) => `${id}?: string[]`).join(', ')} }`,
  differencesOnly: 'boolean',
  transposed: 'boolean',
  chart: '{ x?: string, y?: string }',
  asTable: 'boolean',
  answers: '{ [question]: option | option[] }',
};

const fields = Object.keys(kinds) as readonly Field[];

function isField(key: string): key is Field {
  return (fields as readonly string[]).includes(key);
}
