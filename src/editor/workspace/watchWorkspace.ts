import * as vscode from 'vscode';
import { isInstallation, isWatched } from '../../core/workspace/watchedFiles.ts';
import { Disposables } from '../host/disposables.ts';

/**
 * Something happened to a file; what is gone may have been a folder; a new folder may hold anything; an installation is
 * the metadata of a distribution that came into an environment or went.
 */
export interface Change {
  readonly uri: vscode.Uri;
  readonly kind: 'file' | 'gone' | 'folder' | 'installation';
}

/** Tells every change on disk and on screen that could concern manifests, lock files, Python files and environments. */
export function watchWorkspace(tell: (change: Change) => void): vscode.Disposable {
  const own = new Disposables();
  const file = (uri: vscode.Uri): void => tell({ uri, kind: 'file' });
  const gone = (uri: vscode.Uri): void =>
    tell({ uri, kind: isInstallation(uri.path) ? 'installation' : 'gone' });
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

  // A pattern without a folder starts no watcher: it only filters the events of the folders that the window watches
  // anyway (extHostFileSystemEventService, `ensureWatching`). Which names matter is data, so one pattern takes all.
  const all = own.add(vscode.workspace.createFileSystemWatcher('**'));
  const changed = (uri: vscode.Uri): void => {
    // Of a folder deleted and made again at once only its change is told. Names of folders seldom have a dot, so that
    // few files are asked what they are.
    if (!uri.path.slice(uri.path.lastIndexOf('/')).includes('.')) arrived(uri);
    else if (isWatched(uri.path)) file(uri);
  };
  own.add(all.onDidChange(changed));
  own.add(
    all.onDidCreate((uri) => {
      if (isInstallation(uri.path)) tell({ uri, kind: 'installation' });
      else changed(uri);
    }),
  );
  // Of a deleted or moved folder only the folder itself is told.
  own.add(all.onDidDelete(gone));

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
  own.add(vscode.workspace.onDidSaveNotebookDocument((notebook) => file(notebook.uri)));
  own.add(vscode.workspace.onDidChangeNotebookDocument((event) => file(event.notebook.uri)));
  own.add(vscode.workspace.onDidCloseNotebookDocument((notebook) => file(notebook.uri)));
  return own;
}
