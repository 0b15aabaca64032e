import { requiredName } from './locks/lockReading.ts';

/**
 * Who wants a requirement, as `pip-compile` and `uv` note it behind or below it:
 *
 *     click==8.1.7              # via flask, celery
 *     click==8.1.7
 *         # via
 *         #   -r requirements.in
 *         #   flask
 *     click==8.1.7
 *         # via celery
 *         # via flask
 *
 * Constraints and overrides (`-c limits.txt`, `--override …`) ask for nothing. A file (`-r …`) or a project
 * (`name (pyproject.toml)`, `(workspace)`) is the project itself.
 * Sources: https://github.com/jazzband/pip-tools/blob/main/piptools/writer.py,
 * https://github.com/astral-sh/uv/blob/main/crates/uv-distribution-types/src/annotation.rs; Rye writes a note for each requester
 * @param end of the requirement in the text, where its comment may begin
 * @returns names of distributions; empty where the project itself is among the requesters; null where nobody is noted.
 */
export function readVia(text: string, end: number): readonly string[] | null {
  // Until pip-tools 6, a comment below hashes stood behind a continuation.
  const begin =
    /[ \t]*(?:\\[ \t]*)?(?:(?:\r\n|\r|\n)[ \t]*)?#[ \t]*via(?![^ \t\r\n])[ \t]*([^\r\n]*)/y;
  begin.lastIndex = end;
  const found = begin.exec(text);
  if (found === null) return null;
  const requesters = (found[1] ?? '').split(',');
  const more = /(?:\r\n|\r|\n)[ \t]*#(?: via(?= )|(?= {2}|\t))[ \t]*([^\s#][^\r\n]*)/y;
  more.lastIndex = begin.lastIndex;
  for (let next = more.exec(text); next !== null; next = more.exec(text)) {
    requesters.push(next[1] ?? '');
  }
  const asking = requesters
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^(-c|--constraint|--override)\b/.test(one));
  // Prose that begins with the word is no note of a tool.
  if (asking.length === 0 || !asking.every((one) => requester.test(one))) return null;
  if (asking.some(isProject)) return [];
  const names = asking.map(requiredName).filter((name) => name !== null);
  return names.length > 0 ? names : null;
}

/** A file (`-r base.in`), a distribution, or a distribution or nothing and its file in brackets. */
const requester = /^(?:-.*|[A-Za-z0-9][\w.-]*(?:\[[^\]]*\])?|(?:[A-Za-z0-9][^\s()]* )?\([^()]*\))$/;

function isProject(requester: string): boolean {
  return requester.startsWith('-') || /\([^()]*\)$/.test(requester);
}
