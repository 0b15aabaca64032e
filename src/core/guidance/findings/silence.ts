import { readStatements } from '../../python/statements.ts';
import type { ManifestFormat } from '../../workspace/manifestFormats.ts';
import type { RuleId, TextEdit } from './finding.ts';

const ours = /#[ \t]*framework-guide:[ \t]*ignore(?:\[([^\]\r\n]*)\])?/;

/**
 * The edit that silences a rule on a line: a comment at the line's end, or above where the line cannot take one (it goes on
 * behind a backslash or within a string, or the format knows comments only on lines of their own). Another rule joins a
 * comment that is there already.
 * @param line counts from 1
 * @param format null for Python
 * @returns null where neither place can hold a comment, or where nothing is left to silence
 */
export function silence(
  text: string,
  line: number,
  rule: RuleId,
  format: ManifestFormat | null,
): TextEdit | null {
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)];
  const found = lines[line - 1];
  if (found === undefined) return null;
  const start = found.index;
  const written = found[0].replace(/[\r\n]+$/, '');
  const canComment = commentable(text, format);

  const known = ours.exec(written);
  if (known !== null) {
    const rules = known[1];
    if (rules === undefined || rules.split(',').some((one) => one.trim() === rule)) return null;
    const at = start + known.index + known[0].length - 1;
    return { start: at, end: at, text: rules.trim() === '' ? rule : `, ${rule}` };
  }
  const comment = `# framework-guide: ignore[${rule}]`;
  const end = start + written.trimEnd().length;
  // configparser takes comments only on lines of their own (docs.python.org/3/library/configparser.html).
  if (format !== 'setup-cfg' && !written.trimEnd().endsWith('\\') && canComment(end)) {
    return { start: end, end, text: `  ${comment}` };
  }
  const above = text.slice(0, start).replace(/\r\n?$|\n$/, '');
  if (start > 0 && (above.endsWith('\\') || !canComment(above.length))) return null;
  const indent = /^[ \t]*/.exec(written)?.[0] ?? '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: `${indent}${comment}${lineEnd}` };
}

/** Makes a test whether a comment may begin at an offset: never within a string. */
function commentable(text: string, format: ManifestFormat | null): (offset: number) => boolean {
  if (format !== null && format !== 'setup-py') {
    // Strings of several lines hold no requirements; where one stands, better say nothing than break it.
    return () => format === 'requirements' || format === 'constraints' || !/"""|'''/.test(text);
  }
  const strings = [...readStatements(text)].flatMap((tokens) =>
    tokens.filter(({ kind }) => kind === 'string'),
  );
  return (offset) => !strings.some(({ start, end }) => start < offset && offset < end);
}
