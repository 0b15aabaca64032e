import type { FolderModel } from './folderModel.ts';
import { relativePath } from './folderPaths.ts';
import type { Change } from './watchWorkspace.ts';

/** What a change brings about. */
export interface ChangeEffect {
  readonly model: FolderModel;
  /** The files to read again. */
  readonly paths: readonly string[];
  /** What is installed is to be read again. */
  readonly installed: boolean;
}

/**
 * What to read again for a change.
 * @param model of the folder that the change is in
 * @returns null where it changes nothing
 */
export function changeEffect({ uri, kind }: Change, model: FolderModel): ChangeEffect | null {
  const path = relativePath(model.folder.uri, uri);
  if (path === null) return null;
  if (kind === 'installation') return { model, paths: [], installed: true };
  if (kind !== 'folder' && model.concerns(path)) return { model, paths: [path], installed: false };
  if (kind === 'file') return null;
  const paths = model.pathsBelow(path);
  const installed = kind === 'gone' && model.holdsInstalled(path);
  const isNothing = kind === 'gone' && paths.length === 0 && !installed;
  return isNothing ? null : { model, paths, installed };
}
