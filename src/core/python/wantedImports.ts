import { BACKSLASH, CR, continuesIdentifier, LF } from './characters.ts';
import type { ImportStatement } from './importStatement.ts';
import { readImports } from './imports.ts';

/** Tells whether imports of a top-level name matter. */
type IsWanted = (topLevelName: string) => boolean;

/**
 * The absolute imports of a Python file whose top-level name is wanted, in order: those that {@link readImports} finds,
 * without reading what cannot hold one. Most files of a workspace import nothing of interest, and the others seldom below
 * their first lines.
 */
export function readWantedImports(text: string, isWanted: IsWanted): readonly ImportStatement[] {
  const last = lastWanted(text, isWanted);
  if (last < 0) return [];
  return readImports(text, last, (module, level) => {
    const dot = module.indexOf('.');
    return level === 0 && isWanted(dot < 0 ? module : module.slice(0, dot));
  });
}

/**
 * The end of the last line that may import something wanted, prose that reads like an import included; negative where none
 * does. Looks only at the lines with "import" in them.
 */
function lastWanted(text: string, isWanted: IsWanted): number {
  let last = -1;
  for (let at = text.indexOf('import'); at >= 0; ) {
    let start = at;
    while (start > 0 && text.charCodeAt(start - 1) !== LF) start--;
    // A name may stand on another line only where a backslash joins the two.
    let isPossible = isContinued(text, start - 1);
    let end = start;
    for (let word = -1; ; end++) {
      const code = end < text.length ? text.charCodeAt(end) : LF;
      if (continuesIdentifier(code)) {
        // Names in other letters may be equal to a wanted one once normalised.
        if (code > 127) isPossible = true;
        if (word < 0) word = end;
      } else {
        if (word >= 0 && !isPossible) isPossible = isWanted(text.slice(word, end));
        word = -1;
        if (code === LF) break;
      }
    }
    if (isPossible || isContinued(text, end)) last = end;
    at = text.indexOf('import', end);
  }
  return last;
}

/** Whether a backslash stands before the line end at `at`. */
function isContinued(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1) === CR ? at - 2 : at - 1;
  return text.charCodeAt(last) === BACKSLASH;
}
