import type { Span } from '../python/requirementLine.ts';

/** What a TOML document holds; every node knows where it stands. Offsets are UTF-16 code units. */
export type TomlNode = TomlString | TomlArray | TomlTable | TomlScalar;

export interface TomlString extends Span {
  readonly kind: 'string';
  readonly value: string;
  /** Whether `start` to `end`, which leave the quotation marks out, show the value as it is: without escapes. */
  readonly isPlain: boolean;
}

export interface TomlArray extends Span {
  readonly kind: 'array';
  readonly items: readonly TomlNode[];
}

/** In braces, under a header, or named by dotted keys alone. The bounds are those of its first mention. */
export interface TomlTable extends Span {
  readonly kind: 'table';
  readonly entries: ReadonlyMap<string, TomlEntry>;
}

/** A number, a date: nothing that a manifest's reader asks for but `true`. */
export interface TomlScalar extends Span {
  readonly kind: 'scalar';
  readonly isTrue: boolean;
}

/** A key with what it names; the bounds hold all of it, from the key or the header's bracket on. */
export interface TomlEntry extends Span {
  readonly key: string;
  /** Quotation marks left out. */
  readonly keySpan: Span;
  readonly value: TomlNode;
}

/** One of the keys before an equals sign or in a header. */
export interface TomlKey extends Span {
  readonly name: string;
}

export interface TomlPair extends Span {
  readonly kind: 'pair';
  readonly keys: readonly TomlKey[];
  readonly value: TomlNode;
}

export interface TomlHeader extends Span {
  readonly kind: 'header';
  readonly keys: readonly TomlKey[];
  /** Two brackets: one more table of an array. */
  readonly isArray: boolean;
}

/** What stands at a path of keys; undefined where nothing does. */
export function tomlAt(
  node: TomlNode | undefined,
  ...path: readonly string[]
): TomlNode | undefined {
  let at = node;
  for (const key of path) at = at?.kind === 'table' ? at.entries.get(key)?.value : undefined;
  return at;
}

/** The pairs of a table; none where the node is no table. */
export function tomlEntries(node: TomlNode | undefined): readonly TomlEntry[] {
  return node?.kind === 'table' ? [...node.entries.values()] : [];
}

/** The items of an array; none where the node is no array. */
export function tomlItems(node: TomlNode | undefined): readonly TomlNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The strings of an array, or the one string that stands in its place. */
export function tomlStrings(node: TomlNode | undefined): readonly TomlString[] {
  const items = node?.kind === 'array' ? node.items : [node];
  return items.filter((item) => item?.kind === 'string');
}

/** The text of a string; null where the node is none. */
export function tomlText(node: TomlNode | undefined): string | null {
  return node?.kind === 'string' ? node.value : null;
}
