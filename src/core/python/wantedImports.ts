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
  const lines = wantedLines(text, isWanted);
  if (lines === null) return [];
  return readImports(text, {
    // Not spread: the engine takes six times as long for that, once a file.
    first: lines.first,
    last: lines.last,
    isWanted: (module, level) => {
      const dot = module.indexOf('.');
      return level === 0 && isWanted(dot < 0 ? module : module.slice(0, dot));
    },
  });
}

/**
 * Where the first line begins and the last line ends that may import something wanted, prose that reads like an import
 * included; null where none does. Looks only at the lines with "import" in them.
 */
function wantedLines(text: string, isWanted: IsWanted): { first: number; last: number } | null {
  let first = -1;
  let last = -1;
  for (let at = text.indexOf('import'); at >= 0; ) {
    let start = lineStart(text, at);
    let end = start;
    // A name may stand on another line only where a backslash joins the two.
    let isPossible = isContinued(text, start - 1);
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
    if (isPossible || isContinued(text, end)) {
      last = end;
      while (first < 0 && isContinued(text, start - 1)) start = lineStart(text, start - 1);
      if (first < 0) first = start;
    }
    at = text.indexOf('import', end);
  }
  return last < 0 ? null : { first, last };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== LF) start--;
  return start;
}

/** Whether a backslash stands before the line end at `at`. */
function isContinued(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1) === CR ? at - 2 : at - 1;
  return text.charCodeAt(last) === BACKSLASH;
}
