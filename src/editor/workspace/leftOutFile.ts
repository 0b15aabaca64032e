import * as vscode from 'vscode';

/** A search may never answer where no extension offers one for the file system. */
const patienceMs = 1000;

/** A Python file somewhere in the workspace, whatever is left out; null where none is found in time. */
export async function leftOutFile(): Promise<string | null> {
  const source = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => source.cancel(), patienceMs);
  const stopped = new Promise<null>((resolve) => {
    source.token.onCancellationRequested(() => resolve(null));
  });
  const search = vscode.workspace.findFiles('**/*.py', null, 1, source.token).then(
    ([found]) => found ?? null,
    () => null,
  );
  const found = await Promise.race([search, stopped]);
  clearTimeout(timer);
  source.dispose();
  return found === null ? null : vscode.workspace.asRelativePath(found);
}
