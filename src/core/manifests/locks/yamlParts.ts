/**
 * A part of a YAML lock file. The tools write them block by block, a list under `package:` making up nearly all; no line
 * at the indentation of a list's items can be anything else than their begin or a comment.
 */
export type YamlPart =
  | {
      readonly kind: 'item';
      /** The key at the first level that the list stands under. */
      readonly section: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
    }
  | {
      readonly kind: 'line';
      /** '' before the first key. */
      readonly section: string;
      readonly start: number;
      /** Without line end. */
      readonly end: number;
      readonly line: number;
    };

/**
 * The items of the lists under the keys `lists`, and all other lines one by one.
 * Source: https://yaml.org/spec/1.2.2/#82-block-collection-styles
 */
export function* yamlParts(text: string, lists: readonly string[]): Generator<YamlPart, void> {
  let section = '';
  /** Of the items of the list that we are in; null outside of any. */
  let indent: number | null = null;
  let item: { start: number; line: number } | null = null;
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line++;
    const next = text.indexOf('\n', start);
    const lineEnd = next < 0 ? text.length : next;
    const end = lineEnd > start && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    let first = start;
    while (text[first] === ' ') first++;
    const blanks = first - start;
    const isDash = text[first] === '-' && (first + 1 === end || text[first + 1] === ' ');
    const isVoid = first >= end || text[first] === '#';
    if (isVoid && item !== null) {
      // Belongs to the item as much as to nothing.
    } else if (isDash && lists.includes(section) && (indent ?? blanks) === blanks) {
      if (item !== null) yield { kind: 'item', section, ...item, end: start };
      indent = blanks;
      item = { start, line };
    } else {
      const key = /^([A-Za-z_][\w-]*):(?= |$)/.exec(text.slice(start, Math.min(end, start + 80)));
      if (key !== null) {
        if (item !== null) yield { kind: 'item', section, ...item, end: start };
        item = null;
        indent = null;
        section = key[1] ?? '';
      }
      // Any other line, a conflict mark of git for example, breaks the item it stands in, not the list.
      if (item === null) yield { kind: 'line', section, start, end, line };
    }
    start = next < 0 ? text.length : next + 1;
  }
  if (item !== null) yield { kind: 'item', section, ...item, end: text.length };
}
