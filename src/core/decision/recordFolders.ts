import { resolvePath } from '../workspace/paths.ts';

/**
 * Where projects keep decision records, as paths from their root: `doc/adr` is the folder of adr-tools
 * (https://github.com/npryce/adr-tools), `docs/decisions` that of MADR (https://adr.github.io/madr/), `docs/adr` that of
 * MADR 2 and Log4brains (https://github.com/thomvaill/log4brains); the others are variations that are in use.
 */
export const recordFolders: readonly string[] = [
  'docs/decisions',
  'docs/adr',
  'docs/adrs',
  'docs/architecture/decisions',
  'docs/architecture/adr',
  'docs/architecture-decisions',
  'doc/adr',
  'doc/adrs',
  'doc/decisions',
  'doc/architecture/decisions',
  'adr',
  'adrs',
  'decisions',
];

/** These names can mean something else, so that only the records in them show what they are. */
export const ambiguousFolders: readonly string[] = ['adr', 'adrs', 'decisions'];

/** Where a record goes in a project that has none yet, unless somebody says otherwise: MADR's own folder. */
export const usualFolder = 'docs/decisions';

/** The file in which adr-tools keeps the path of the folder. */
export const folderFile = '.adr-dir';

/** The path that a `.adr-dir` names, from the folder that it stands in; null where it leads out or names none. */
export function readFolderFile(text: string): string | null {
  const [written = ''] = text.slice(0, 4096).split(/\r?\n/);
  return written.trim() === '' ? null : insideOf(written.trim());
}

/** A path that somebody wrote, from the root of a project, in one way: `docs/adr`. Null where it leads out of it. */
export function insideOf(written: string): string | null {
  const plain = written.replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:)/.test(plain) || plain.includes('\0')) return null;
  return resolvePath('', plain);
}
