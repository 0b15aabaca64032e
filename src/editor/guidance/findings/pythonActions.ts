import * as vscode from 'vscode';
import type { Finding } from '../../../core/guidance/findings/finding.ts';
import { fixAll } from '../../../core/guidance/findings/fixAll.ts';
import { lineEdits } from '../../../core/guidance/findings/lineEdits.ts';
import { silenceEdit } from '../../../core/guidance/findings/silenceEdit.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { messageText } from './findingDiagnostic.ts';
import { helpActions } from './helpActions.ts';
import type { FindInText, PythonFindings } from './pythonFindings.ts';
import { PythonSource } from './pythonSource.ts';

/** Mends all at once that is certain; may run on save. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('frameworkGuide');

/** An action whose edit is made when it is chosen. */
class LateAction extends vscode.CodeAction {
  readonly make: () => vscode.WorkspaceEdit | null;

  constructor(title: string, kind: vscode.CodeActionKind, make: () => vscode.WorkspaceEdit | null) {
    super(title, kind);
    this.make = make;
  }
}

/**
 * Quick fixes in Python files. What is wrong is found anew in the text as it is now: what the Problems panel shows may be
 * older than the last keystroke.
 */
export class PythonActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix, fixAllKind];
  readonly #findings: PythonFindings;
  readonly #knowledge: KnowledgeStore;

  constructor(findings: PythonFindings, knowledge: KnowledgeStore) {
    this.#findings = findings;
    this.#knowledge = knowledge;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const read = await this.#findings.read(document);
    if (read === null) return [];
    const { source, find } = read;
    const all = find(source.text);
    if (only !== undefined && fixAllKind.intersects(only)) {
      return [...fixAllAction(document, all, read)];
    }
    const here = all.filter((finding) => {
      const place = source.place(finding.range);
      return place?.document === document && place.range.intersection(range) !== undefined;
    });
    const catalogue = here.length === 0 ? null : await this.#knowledge.catalogue();
    return here.flatMap((finding) => {
      const own = diagnostics.filter(
        (one) => codeOf(one) === finding.rule && one.message === messageText(finding.message),
      );
      const actions = [
        ...fixActions(finding, source),
        ...fixSameActions(finding, all, document, find),
        ...silenceHere(finding, source),
        ...(catalogue === null ? [] : helpActions(finding, catalogue)),
      ];
      for (const action of actions) action.diagnostics = [...own];
      return actions;
    });
  }

  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (!(action instanceof LateAction)) return action;
    const edit = action.make();
    if (edit !== null) action.edit = edit;
    return action;
  }
}

function fixActions({ fix }: Finding, source: PythonSource): readonly vscode.CodeAction[] {
  const edit = fix === null ? null : source.edit(fix.edits);
  if (fix === null || edit === null) return [];
  const action = new vscode.CodeAction(messageText(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  action.isPreferred = fix.isCertain;
  return [action];
}

/** Where more than one finding of the rule can be mended for certain. */
function fixSameActions(
  { rule, fix }: Finding,
  all: readonly Finding[],
  document: vscode.TextDocument,
  find: FindInText,
): readonly vscode.CodeAction[] {
  const same = all.filter((one) => one.rule === rule && one.fix?.isCertain === true);
  if (fix?.isCertain !== true || same.length < 2) return [];
  const title = vscode.l10n.t('Fix all {0} findings of this kind in this file', same.length);
  return [
    new LateAction(title, vscode.CodeActionKind.QuickFix, () =>
      editOfAll(document, (text) => find(text).filter((one) => one.rule === rule)),
    ),
  ];
}

function fixAllAction(
  document: vscode.TextDocument,
  all: readonly Finding[],
  { find }: { readonly find: FindInText },
): readonly vscode.CodeAction[] {
  if (!all.some(({ fix }) => fix?.isCertain === true)) return [];
  const title = vscode.l10n.t('Fix all that is certain');
  return [new LateAction(title, fixAllKind, () => editOfAll(document, find))];
}

function editOfAll(document: vscode.TextDocument, find: FindInText): vscode.WorkspaceEdit | null {
  const source = PythonSource.of(document);
  return source?.edit(lineEdits(source.text, fixAll(source.text, find))) ?? null;
}

function silenceHere({ rule, range }: Finding, source: PythonSource): readonly vscode.CodeAction[] {
  // A notebook's cells are Python, whatever its file is.
  const comment = silenceEdit('cells.py', source.text, range.line, rule);
  const edit = comment === null ? null : source.edit([comment]);
  if (edit === null) return [];
  const title = messageText({ text: 'silence', args: [rule] });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  return [action];
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
