// @ts-check

/**
 * Begins the last line a suite prints, its outcome as JSON (test/editor/outcome.ts).
 */
export const outcomeMark = 'suite-outcome ';

/**
 * Standard output for a suite in the web worker host, which has no files and
 * whose console is mixed into VS Code's own log: test/editor/console.web.ts
 * writes each text as JSON between these marks.
 */
const marked = /<<suite:("(?:[^"\\]|\\.)*"):suite>>/;

/**
 * @param {string} text a message of VS Code's log
 * @returns {string | undefined} what the suite printed, if the message comes from it
 */
export function suiteLine(text) {
  const encoded = marked.exec(text)?.[1];
  return encoded === undefined ? undefined : JSON.parse(encoded);
}
