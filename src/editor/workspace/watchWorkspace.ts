import * as vscode from 'vscode';
import { Disposables } from '../host/disposables.ts';

/** Something happened to a file; what is gone may have been a folder; a new folder may hold anything. */
export interface Change {
  readonly uri: vscode.Uri;
  readonly kind: 'file' | 'gone' | 'folder';
}

/** Tells every change on disk and on screen that could concern requirement files and Python files. */
export function watchWorkspace(tell: (change: Change) => void): vscode.Disposable {
  const own = new Disposables();
  const file = (uri: vscode.Uri): void => tell({ uri, kind: 'file' });
  const gone = (uri: vscode.Uri): void => tell({ uri, kind: 'gone' });
  const arrived = (uri: vscode.Uri): void => {
    file(uri);
    vscode.workspace.fs.stat(uri).then(
      ({ type }) => {
        if (type & vscode.FileType.Directory) tell({ uri, kind: 'folder' });
      },
      // Gone again already: there is nothing to read.
      () => undefined,
    );
  };

  // Patterns without a folder start no watcher: they only filter the events of the folders that the window watches
  // anyway (extHostFileSystemEventService, `ensureWatching`). `.txt` and `.in` of any name may be included by `-r`.
  const files = own.add(vscode.workspace.createFileSystemWatcher('**/*.{py,pyi,txt,in}'));
  own.add(files.onDidCreate(file));
  own.add(files.onDidChange(file));
  // Of a deleted or moved folder only the folder itself is told; deleted and made again at once it is told as changed.
  const all = own.add(vscode.workspace.createFileSystemWatcher('**'));
  const folder = (uri: vscode.Uri): void => {
    // Names of folders seldom have a dot, so that few files are asked what they are.
    if (!uri.path.slice(uri.path.lastIndexOf('/')).includes('.')) arrived(uri);
  };
  own.add(all.onDidDelete(gone));
  own.add(all.onDidCreate(folder));
  own.add(all.onDidChange(folder));

  // The editor's own file operations arrive at once, and on file systems without a watcher too.
  own.add(vscode.workspace.onDidCreateFiles((event) => event.files.forEach(arrived)));
  own.add(vscode.workspace.onDidDeleteFiles((event) => event.files.forEach(gone)));
  own.add(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        gone(oldUri);
        arrived(newUri);
      }
    }),
  );
  own.add(vscode.workspace.onDidSaveTextDocument((document) => file(document.uri)));
  own.add(vscode.workspace.onDidChangeTextDocument((event) => file(event.document.uri)));
  own.add(vscode.workspace.onDidCloseTextDocument((document) => file(document.uri)));
  return own;
}
