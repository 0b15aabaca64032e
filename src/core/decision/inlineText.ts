/**
 * Text as Markdown that shows just this text: on one line, with no mark-up of its own, escaped no more than needed, since
 * people go on writing in it. What needs a backslash where: https://spec.commonmark.org/0.31.2/, and the strikethrough
 * of https://github.github.com/gfm/.
 */
export function inlineText(text: string): string {
  const line = text.replace(hidden, '').replace(/\s+/g, ' ').trim();
  return (
    line
      .replace(/[\\`*[\]<~$]/g, '\\$&')
      // Between letters an underscore is one.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '\\&')
  );
}

/** The same for text that begins a paragraph or an entry of a list: no heading, quotation or list begins there. */
export function leadingText(text: string): string {
  return inlineText(text).replace(/^(?:[#>+=|-]|\d{1,9}(?=[.)]))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** A text as code within a line. */
export function inlineCode(text: string): string {
  const line = text.replace(hidden, '').replace(/\s+/g, ' ').trim();
  const runs = line.match(/`+/g)?.map(({ length }) => length) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  return runs.length > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** An address for `<…>`, which holds all but its own brackets and blanks; null for what is no https address. */
export function linkAddress(url: string | null): string | null {
  if (url === null || !/^https:\/\//i.test(url)) return null;
  return `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`;
}

/** Control characters, and those that turn the direction of a line (UAX #9): a record shows what it says. */
const hidden = /(?!\s)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
