import * as vscode from 'vscode';

/** What "Save a Decision" takes; what is undefined is asked for. */
export interface DecisionArgument {
  /** As "Recommend a Framework" takes them. */
  readonly answers: Readonly<Record<string, unknown>> | undefined;
  /** The chosen one; null where none is chosen yet. */
  readonly framework: string | null | undefined;
  /** Path of the folder for the record, as lists show it. */
  readonly folder: string | undefined;
  /** Whether the record is shown before it is saved. */
  readonly open: boolean;
}

const kinds: Readonly<Record<keyof DecisionArgument, string>> = {
  answers: '{ [question]: option | option[] }',
  framework: 'string | null',
  folder: 'string',
  open: 'boolean',
};

/**
 * Checks an argument that came from a keybinding, a link or another extension.
 * @param known ids of the knowledge base
 * @throws Error with a message that names what is valid
 */
export function readDecisionArgument(
  argument: unknown,
  known: readonly string[],
): DecisionArgument {
  const fields = Object.keys(kinds).join(', ');
  if (argument !== undefined && (typeof argument !== 'object' || Array.isArray(argument)))
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', fields));
  const { answers, framework, folder, open, ...rest } = (argument ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', unknown, fields));
  if (answers !== undefined && !isRecord(answers)) throw wrong('answers');
  if (framework !== undefined && framework !== null && typeof framework !== 'string')
    throw wrong('framework');
  if (folder !== undefined && typeof folder !== 'string') throw wrong('folder');
  if (open !== undefined && typeof open !== 'boolean') throw wrong('open');
  if (typeof framework === 'string' && !known.includes(framework)) {
    throw new Error(
      vscode.l10n.t('Unknown framework “{0}”. Valid: {1}', framework, known.join(', ')),
    );
  }
  return { answers, framework, folder, open: open !== false };
}

function wrong(field: keyof DecisionArgument): Error {
  return new Error(vscode.l10n.t('“{0}” must be {1}', field, kinds[field]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
