import { type PythonRemarks, readRemarks } from '../../python/comments.ts';
import { LineStarts } from '../../python/lineStarts.ts';
import { isPython } from '../../workspace/paths.ts';
import type { Finding, RuleId } from './finding.ts';

/** A comment that silences: all rules where `rules` is null. */
export interface Ignore {
  /** The line that it stands in, from 1. */
  readonly line: number;
  /** It has that line to itself, and speaks of the next one. */
  readonly isAlone: boolean;
  readonly rules: ReadonlySet<string> | null;
  /** Where a further rule can be added; null where all are silenced. */
  readonly listEnd: number | null;
}

const directive = /framework-guide:[ \t]*ignore(?![\w-])(?:[ \t]*\[([^\]\r\n]*)(\]?))?/;

/** What the comments of a file silence. Every manifest format that can be silenced has `#` for comments. */
export class Ignores {
  readonly all: readonly Ignore[];
  readonly #byLine = new Map<number, Ignore[]>();

  constructor(all: readonly Ignore[], commentLines: ReadonlySet<number>) {
    this.all = all;
    for (const one of all) {
      let line = one.line;
      // Several comments may stand above the line that they speak of.
      if (one.isAlone) while (commentLines.has(line)) line++;
      const same = this.#byLine.get(line);
      if (same === undefined) this.#byLine.set(line, [one]);
      else same.push(one);
    }
  }

  /** Those that speak of a line. */
  of(line: number): readonly Ignore[] {
    return this.#byLine.get(line) ?? [];
  }

  /** Whether a rule is silenced at a line. */
  silences(rule: RuleId, line: number): boolean {
    return this.of(line).some(({ rules }) => rules === null || rules.has(rule));
  }
}

const none = new Ignores([], new Set());

/**
 * Reads `# framework-guide: ignore[rule, rule]` at the end of a line, or alone above it; `# framework-guide: ignore` silences
 * all rules there. In Python files only real comments count, elsewhere whatever follows a `#`.
 */
export function ignoresOf(file: string, text: string): Ignores {
  if (!directive.test(text)) return none;
  const starts = new LineStarts(text).all;
  const remarks = isPython(file) ? readRemarks(text) : null;
  const all: Ignore[] = [];
  const commentLines = new Set<number>();
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const hash = commentAt(text, start, end, remarks);
    if (hash === null) return;
    const isAlone = /^[ \t\f]*$/.test(text.slice(start, hash));
    if (isAlone) commentLines.add(at + 1);
    const found = directive.exec(text.slice(hash, end));
    if (found === null) return;
    const [whole, list, close] = found;
    // A list without its end says nothing for sure.
    if (list !== undefined && close === '') return;
    const rules = list === undefined ? null : new Set(list.split(',').map((one) => one.trim()));
    const listEnd = list === undefined ? null : hash + found.index + whole.length - 1;
    all.push({ line: at + 1, isAlone, rules, listEnd });
  });
  return new Ignores(all, commentLines);
}

/** The findings that no comment of their file silences. */
export function notIgnored(findings: readonly Finding[], ignores: Ignores): readonly Finding[] {
  return findings.filter(({ rule, range: { line, endLine, endColumn } }) => {
    const last = endColumn === 1 && endLine > line ? endLine - 1 : endLine;
    return !(ignores.silences(rule, line) || ignores.silences(rule, last));
  });
}

function commentAt(
  text: string,
  start: number,
  end: number,
  remarks: PythonRemarks | null,
): number | null {
  if (remarks === null) {
    const hash = text.slice(start, end).indexOf('#');
    return hash < 0 ? null : start + hash;
  }
  return firstFrom(remarks.comments, start, end);
}

/** The first that begins in the bounds. They are in order, so a search by halves finds it. */
function firstFrom(spans: PythonRemarks['comments'], start: number, end: number): number | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low]?.start;
  return found !== undefined && found < end ? found : null;
}
