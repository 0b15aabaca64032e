import { BACKSLASH, CR } from './characters.ts';

/**
 * Whether a Python file may import a module whose top-level name is wanted: never false where {@link readImports} finds one,
 * and true for prose that reads like one. Looks only at the lines with "import" in them, so that the many files of a
 * workspace that import nothing of interest need not be read properly.
 */
export function mayImport(text: string, isWanted: (topLevelName: string) => boolean): boolean {
  for (let at = text.indexOf('import'); at >= 0; ) {
    const start = text.lastIndexOf('\n', at);
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    // A name may stand on another line only where a backslash joins the two.
    if (isContinued(text, start) || isContinued(text, end)) return true;
    const line = text.slice(start + 1, end);
    // Names in other letters may be equal to a wanted one once normalised.
    if (NON_ASCII.test(line) || line.split(NO_WORD).some(isWanted)) return true;
    at = text.indexOf('import', end);
  }
  return false;
}

const NON_ASCII = /[^\0-\x7f]/;
const NO_WORD = /\W+/;

/** Whether a backslash stands before the line end at `at`. */
function isContinued(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1) === CR ? at - 2 : at - 1;
  return text.charCodeAt(last) === BACKSLASH;
}
