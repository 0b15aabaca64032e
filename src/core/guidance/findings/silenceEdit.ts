import { readRemarks } from '../../python/comments.ts';
import { LineStarts } from '../../python/lineStarts.ts';
import { lockFormat, manifestFormat } from '../../workspace/manifestFormats.ts';
import { isPython } from '../../workspace/paths.ts';
import type { RuleId, TextEdit } from './finding.ts';
import { ignoresOf } from './ignores.ts';

/**
 * The edit that silences a rule at a line: into the comment that is there, else a comment at the line's end, else one above.
 * Null where a comment would change what the file says: in a lock file, in JSON, in the midst of a text or of joined lines.
 * @param line from 1
 */
export function silenceEdit(
  file: string,
  text: string,
  line: number,
  rule: RuleId,
): TextEdit | null {
  if (lockFormat(file) !== null || /\.(ipynb|json)$/.test(file)) return null;
  const starts = new LineStarts(text).all;
  const start = starts[line - 1];
  if (start === undefined) return null;
  const end = start + contentLength(text.slice(start, starts[line] ?? text.length));
  // Nothing is found where nothing stands, and there a comment would speak of the next line.
  if (/^\s*(#|$)/.test(text.slice(start, end))) return null;
  const [there] = ignoresOf(file, text).of(line);
  if (there !== undefined) {
    const { listEnd, rules } = there;
    if (listEnd === null || rules?.has(rule) === true) return null;
    const isEmpty = text[listEnd - 1] === '[';
    return { start: listEnd, end: listEnd, text: isEmpty ? rule : `, ${rule}` };
  }
  const works = (edit: TextEdit, itsLine: number): boolean =>
    ignoresOf(file, text.slice(0, edit.start) + edit.text + text.slice(edit.end)).silences(
      rule,
      itsLine,
    );
  const comment = `# framework-guide: ignore[${rule}]`;
  const places = placesIn(file, text);
  // setup.cfg knows comments on lines of their own only; setuptools alone reads others.
  if (manifestFormat(file) !== 'setup-cfg' && places.endsFree(start, end)) {
    const atEnd = { start: end, end, text: `  ${comment}` };
    // In a file that is being typed a quote may swallow it.
    if (works(atEnd, line)) return atEnd;
  }
  const previous = starts[line - 2];
  const isFirst = previous === undefined;
  if (!places.beginsFree(start) || !(isFirst || !joins(text.slice(previous, start)))) return null;
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const above = { start, end: start, text: `${indent}${comment}${lineEnd}` };
  return works(above, line + 1) ? above : null;
}

interface Places {
  /** Whether a comment can stand at the end of the line. */
  readonly endsFree: (start: number, end: number) => boolean;
  /** Whether a line of its own can stand before the offset. */
  readonly beginsFree: (start: number) => boolean;
}

function placesIn(file: string, text: string): Places {
  if (isPython(file)) {
    const { comments, strings } = readRemarks(text);
    const isInText = (at: number): boolean =>
      strings.some((span) => span.start < at && at < span.end);
    return {
      endsFree: (start, end) => {
        const hasComment = comments.some((span) => start <= span.start && span.end === end);
        return !isInText(end) && (hasComment || !joins(text.slice(start, end)));
      },
      beginsFree: (start) => !isInText(start),
    };
  }
  // A text over several lines, in TOML; no other manifest has them where requirements stand.
  const isInText = (at: number): boolean =>
    file.endsWith('.toml') && (text.slice(0, at).split(/"""|'''/).length - 1) % 2 === 1;
  return {
    endsFree: (start, end) => !isInText(end) && !joins(text.slice(start, end)),
    beginsFree: (start) => !isInText(start),
  };
}

function joins(line: string): boolean {
  return /\\[ \t]*[\r\n]*$/.test(line);
}

function contentLength(line: string): number {
  return line.replace(/[\r\n]+$/, '').length;
}
