import { PlacedText } from '../python/placedText.ts';
import type { Span } from '../python/requirementLine.ts';

/** What an expression of setup.py stands for, as far as that is known without running it. */
export type SetupPyValue = TextValue | ListValue | DictValue | UnknownValue;

export interface TextValue {
  readonly kind: 'text';
  readonly text: PlacedText;
}

/** A list, tuple or set; an item that is not known may stand for several. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly SetupPyValue[];
}

export interface DictValue {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, SetupPyValue>;
  /** What else it may hold. */
  readonly unknown: readonly UnknownValue[];
}

export interface UnknownValue {
  readonly kind: 'unknown';
  /** The expression. */
  readonly span: Span;
  /** The one requirements file that the value is read from, as far as names and literals tell. */
  readonly file: PlacedText | null;
}

/** More than any setup.py holds; a list that doubles itself again and again would fill the memory. */
const MAX_SIZE = 2_000;

/** `a + b`; null where that is not known, or no sum. */
export function sumOf(a: SetupPyValue, b: SetupPyValue): SetupPyValue | null {
  if (a.kind === 'text' && b.kind === 'text') {
    if (a.text.text.length + b.text.text.length > MAX_SIZE * 20) return null;
    return { kind: 'text', text: PlacedText.join([a.text, b.text]) };
  }
  // A part that is not known may be a list like the other, which is no less known for that.
  const items = [a, b].flatMap((each) =>
    each.kind === 'list' ? each.items : each.kind === 'unknown' ? [each] : [],
  );
  const isList = [a, b].some(({ kind }) => kind === 'list');
  const fits = [a, b].every(({ kind }) => kind === 'list' || kind === 'unknown');
  return isList && fits && items.length <= MAX_SIZE ? { kind: 'list', items } : null;
}

/** A list with one more item; null where that is not known. */
export function appended(list: SetupPyValue, item: SetupPyValue): SetupPyValue | null {
  return sumOf(list, { kind: 'list', items: [item] });
}

/** A dict with the entries of another one; null where that is not known. */
export function updated(dict: SetupPyValue, by: SetupPyValue): SetupPyValue | null {
  if (dict.kind !== 'dict') return null;
  if (by.kind === 'unknown') return { ...dict, unknown: [...dict.unknown, by] };
  if (by.kind !== 'dict' || dict.entries.size + by.entries.size > MAX_SIZE) return null;
  return {
    kind: 'dict',
    entries: new Map([...dict.entries, ...by.entries]),
    unknown: [...dict.unknown, ...by.unknown],
  };
}

/** The entry of a dict; null where that is not known. */
export function entryOf(dict: SetupPyValue, key: SetupPyValue): SetupPyValue | null {
  if (dict.kind !== 'dict' || key.kind !== 'text' || dict.unknown.length > 0) return null;
  return dict.entries.get(key.text.text) ?? null;
}

/** A dict of which all is known. */
export function dictOf(entries: ReadonlyMap<string, SetupPyValue>): SetupPyValue {
  return { kind: 'dict', entries, unknown: [] };
}

/** `{key: value}`; null where the key is not known. */
export function oneEntry(key: SetupPyValue, value: SetupPyValue): SetupPyValue | null {
  return key.kind === 'text' ? dictOf(new Map([[key.text.text, value]])) : null;
}
