import { canonicalSpecifier } from '../python/specifier.ts';
import { declaredPython } from './declaredPython.ts';
import { type Manifest, noManifest } from './manifest.ts';
import { readToml } from './tomlDocument.ts';
import { TomlDraft, theProject } from './tomlDraft.ts';
import { tomlAt, tomlText } from './tomlNode.ts';
import { readUvOfScript } from './uv.ts';

const FIRST = '# /// script';
const LAST = '# ///';

/** Whether a Python file may say what it requires as a script: false proves that it does not. */
export function mayRequireAsScript(text: string): boolean {
  // Slashes are much rarer than comments: most texts are through with at the speed of memory.
  return text.includes(FIRST.slice(2));
}

/**
 * Reads the comment of a Python file that says what the script requires, as uv, pipx, Hatch and PDM run it. A block that is
 * never closed is none; a second one is a problem, as tools refuse both. Never throws.
 * Source: https://packaging.python.org/en/latest/specifications/inline-script-metadata/ (PEP 723)
 * @param text the file, decoded
 */
export function readScriptMetadata(text: string): Manifest {
  const block = blockFrom(text, 0);
  if (block === null) return noManifest;
  const draft = new TomlDraft(readToml(tomlOf(text, block)));
  draft.requirements(tomlAt(draft.root, 'dependencies'), theProject);
  readUvOfScript(draft);
  const another = blockFrom(text, block.end);
  if (another !== null) {
    const { start } = another;
    draft.problem('syntax', { start, end: start + FIRST.length }, 'a second block of this type');
  }
  const python = tomlText(tomlAt(draft.root, 'requires-python'));
  return {
    ...draft.finish(),
    ...declaredPython(python === null ? null : canonicalSpecifier(python)),
  };
}

interface Block {
  readonly start: number;
  /** Between the lines that begin and end it. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** The first block that begins at an offset or after it; null where none does that is closed. */
function blockFrom(text: string, offset: number): Block | null {
  for (let start = text.indexOf(FIRST, offset); start >= 0; ) {
    const isLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
    let end = lineEnd(text, start);
    const from = end;
    let to = -1;
    // Of several lines that may end it the last one does.
    while (isLine && isFirst(text, start, from) && end < text.length) {
      const next = lineEnd(text, end);
      const line = lineAt(text, end, next);
      if (!/^#(?: |$)/.test(line)) break;
      if (line === LAST) to = end;
      end = next;
    }
    if (to >= 0) return { start, from, to, end };
    start = text.indexOf(FIRST, end);
  }
  return null;
}

function isFirst(text: string, start: number, end: number): boolean {
  return lineAt(text, start, end) === FIRST;
}

function lineAt(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\r?\n$/, '');
}

/** Where the next line begins. */
function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The document of a block, every character where it stands in the file. */
function tomlOf(text: string, { from, to }: Block): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  const own = text.slice(from, to).replace(/^# ?/gm, blank);
  return blank(text.slice(0, from)) + own + blank(text.slice(to));
}
