import { ownTexts } from '../texts.ts';
import { britishOf } from './americanWords.ts';
import type { Rule } from './rule.ts';

/** What a text must not contain, and how to say so. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/`/, 'a backtick'],
  // Known elements only: a note may speak of a route such as /user/<int:id>.
  [
    /<\/?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|script|span|strong|style|ul)\b[^>]*>/i,
    'HTML',
  ],
  [/&(?:[a-z]{2,8}|#\d+);/i, 'an HTML entity'],
  [/\]\(/, 'a Markdown link'],
  [
    /\*\*[^\s*][^*]*\*\*|(?:^|\s)\*[^\s*](?:[^*]*[^\s*])?\*(?=$|[\s.,;:!?)])/,
    'emphasis by asterisks',
  ],
  [/(?:^|\s)_[^\s_](?:[^_]*[^\s_])?_(?=$|[\s.,;:!?)])/, 'emphasis by underscores'],
  [/^(?:#{1,6}|[-*+>]|\d+\.)\s/, 'a Markdown block mark at its start'],
  [/[\p{Cc}\u2028\u2029]/u, 'a line break or control character'],
  [/^\s|\s$| {2}/, 'blanks at an end or in a row'],
];

/** Texts are plain: every place that shows them shows them as they are. */
export const plainText: Rule = function* (base) {
  for (const { file, path, text } of ownTexts(base)) {
    for (const [pattern, what] of markup) {
      if (!pattern.test(text)) continue;
      yield { file, rule: 'plain-text', message: `holds ${what}; write plain text`, path };
    }
  }
};

/** British spelling throughout: one voice, and a search finds all of it. */
export const britishSpelling: Rule = function* (base) {
  for (const { file, path, text } of ownTexts(base)) {
    for (const word of wordsOf(text)) {
      const british = britishOf(word);
      if (british === null) continue;
      const message = `"${word}" is "${british}" here; a name of code is written with its dots or brackets`;
      yield { file, rule: 'british-spelling', message, path };
    }
  }
};

/** The words of ordinary prose: what has dots, brackets, underscores or inner capitals is code and keeps its spelling. */
function* wordsOf(text: string): Generator<string> {
  for (const token of text.split(/[\s/]+/)) {
    const word = token.replace(/^["'(]+|["'),.;:!?]+$/g, '');
    // `colorize()` loses its bracket above, so look at the token.
    if (/\(\)/.test(token) || !/^[A-Za-z]?[a-z]+(?:-[A-Za-z]?[a-z]+)*$/.test(word)) continue;
    yield* word.split('-');
  }
}
