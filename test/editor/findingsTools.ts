import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { show, write } from './workbench.ts';

let folders = 0;

/** The name of a folder that no test before has used. */
export function newFolder(): string {
  folders += 1;
  return `findings${folders}`;
}

/** Writes a Python file and shows it in an editor. */
export async function showPython(path: string, text: string): Promise<vscode.TextDocument> {
  const document = await show(await write(path, text));
  return vscode.languages.setTextDocumentLanguage(document, 'python');
}

/** What stands in the Problems panel from us. */
export function ownDiagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'Framework Guide' && typeof code === 'object');
}

/** Our findings in a few words, `rule line:column marked text`. */
export function findingsOf(document: vscode.TextDocument): readonly string[] {
  return ownDiagnostics(document.uri).map(({ code, range }) => {
    const rule = typeof code === 'object' ? code.value : code;
    const { line, character } = range.start;
    return `${rule} ${line + 1}:${character + 1} ${document.getText(range)}`;
  });
}

/** The actions that VS Code offers at a place, those of ours; edits that are made late are made. */
export async function actionsAt(
  document: vscode.TextDocument,
  needle: string | number,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<readonly vscode.CodeAction[]> {
  const offset = typeof needle === 'number' ? needle : document.getText().indexOf(needle);
  const place = document.positionAt(offset + 1);
  const actions: readonly vscode.CodeAction[] = await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(place, place),
    kind.value,
    20,
  );
  return actions.filter(({ title }) => ours.test(title));
}

const ours =
  /^(Replace by|Fix all|Open the upgrade|Open the support|Open the page|Silence|Turn|Compare alternatives|Raise)/;

/** The action of a title at a place, once it is offered. */
export function actionTitled(
  document: vscode.TextDocument,
  needle: string | number,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const actions = await actionsAt(document, needle);
    const found = actions.find((action) => title.test(action.title));
    if (found === undefined) {
      throw new Error(`${title} is not among: ${actions.map((one) => one.title).join(', ')}`);
    }
    return found;
  });
}

/** As choosing it does. */
export async function apply({ edit }: vscode.CodeAction): Promise<void> {
  if (edit === undefined) throw new Error('the action has no edit');
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}
