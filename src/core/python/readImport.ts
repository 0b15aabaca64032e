import {
  CLOSE_PAREN,
  COMMA,
  continuesIdentifier,
  DOT,
  EQUALS,
  KIND,
  OPEN_PAREN,
  QUOTE,
  STAR,
  skipBlanks,
  skipLayout,
} from './characters.ts';
import type { Named } from './dottedNames.ts';
import { isWord, readDotted, readNamed } from './dottedNames.ts';
import type { ImportedName, ImportStatement } from './importStatement.ts';

/** What a reading yields: the entries, still without their line, and the offset where scanning goes on. */
export interface ImportReading {
  readonly imports: readonly Omit<ImportStatement, 'line'>[];
  readonly resume: number;
}

/**
 * Reads the import statement that begins at `at`, an offset where a statement may begin.
 * Grammar: https://docs.python.org/3/reference/simple_stmts.html#the-import-statement, and PEP 810 for `lazy`.
 * @returns null where no import statement begins (`important = 1`, `from` without `import`, prose). An unfinished
 * statement (`from a import `, `import a, `) yields what it has.
 */
export function readImport(text: string, at: number): ImportReading | null {
  const keyword = isWord(text, at, 'lazy') ? skipBlanks(text, at + 4) : at;
  if (isWord(text, keyword, 'import')) return readPlainImport(text, at, keyword + 6);
  if (isWord(text, keyword, 'from')) return readFromImport(text, at, keyword + 4);
  return null;
}

function readPlainImport(text: string, start: number, at: number): ImportReading | null {
  const modules: Named[] = [];
  let i = at;
  for (;;) {
    const named = readNamed(text, skipBlanks(text, i), skipBlanks);
    if (!named) break;
    i = skipBlanks(text, named.next);
    const after = text.charCodeAt(i);
    // "import the file" and "import x = require()" are not Python; what they name is not a module.
    if (continuesIdentifier(after) || KIND[after] === QUOTE || after === EQUALS) break;
    modules.push(named);
    if (after !== COMMA) break;
    i++;
  }
  const last = modules.at(-1);
  if (!last) return null;
  const imports = modules.map((module) => ({
    start,
    end: last.end,
    module: module.name,
    moduleStart: module.start,
    moduleEnd: module.nameEnd,
    level: 0,
    names: null,
    alias: module.alias,
  }));
  return { imports, resume: last.next };
}

function readFromImport(text: string, start: number, at: number): ImportReading | null {
  let i = skipBlanks(text, at);
  let level = 0;
  let moduleEnd = i;
  while (text.charCodeAt(i) === DOT) {
    level++;
    moduleEnd = i + 1;
    i = skipBlanks(text, i + 1);
  }
  let module = '';
  let moduleStart = moduleEnd;
  const dotted = readDotted(text, i, skipBlanks);
  if (dotted) {
    module = dotted.name;
    moduleStart = dotted.start;
    moduleEnd = dotted.end;
    i = skipBlanks(text, dotted.next);
  }
  if (!isWord(text, i, 'import') || (level === 0 && !dotted)) return null;
  const { names, end } = readNames(text, i + 6);
  const statement = { start, end, module, moduleStart, moduleEnd, level, names, alias: null };
  return { imports: [statement], resume: end };
}

/** The names after `import` and where the statement ends. */
function readNames(
  text: string,
  at: number,
): { readonly names: readonly ImportedName[]; readonly end: number } {
  const first = skipBlanks(text, at);
  const code = text.charCodeAt(first);
  if (code === STAR) {
    return {
      names: [{ name: '*', alias: null, start: first, end: first + 1 }],
      end: first + 1,
    };
  }
  const inParens = code === OPEN_PAREN;
  const skip = inParens ? skipLayout : skipBlanks;
  const names: ImportedName[] = [];
  let i = inParens ? first + 1 : first;
  let end = inParens ? i : at;
  for (;;) {
    i = skip(text, i);
    if (inParens && text.charCodeAt(i) === CLOSE_PAREN) return { names, end: i + 1 };
    const named = readNamed(text, i, skip);
    if (!named) return { names, end };
    i = skip(text, named.next);
    const after = text.charCodeAt(i);
    const isSeparated = after === COMMA || (inParens && after === CLOSE_PAREN);
    // In a parenthesis never closed, a word with something else behind it begins the next statement.
    if (inParens && !isSeparated && i < text.length && skipBlanks(text, named.next) === i) {
      return { names, end };
    }
    names.push({ name: named.name, alias: named.alias, start: named.start, end: named.end });
    end = named.end;
    if (!isSeparated) return { names, end };
    if (after === COMMA) i++;
  }
}
