import type { Span } from '../python/requirementLine.ts';
import type { TomlEntry, TomlHeader, TomlKey, TomlNode, TomlPair, TomlTable } from './tomlNode.ts';

/** How a table came to be: only some of them take further keys, or a header of their own. */
type Origin = 'root' | 'header' | 'within-header' | 'dotted';

interface OpenTable {
  readonly entries: Map<string, { -readonly [Field in keyof TomlEntry]: TomlEntry[Field] }>;
  origin: Origin;
  /** The entry that names it; its end moves as the table grows. */
  readonly entry: { end: number } | null;
}

const TWICE = 'This is defined twice';

/** Puts the statements of a TOML document together; the first definition of a key counts, others are reported. */
export class TomlTables {
  readonly root: TomlTable;
  /** Those that can grow; a table in braces cannot. */
  readonly #open = new Map<TomlNode, OpenTable>();
  readonly #arrays = new Map<TomlNode, TomlNode[]>();
  readonly #report: (at: number, detail: string) => void;
  /** Undefined under a header that cannot be read: what stands there belongs to nobody knows which table. */
  #current: OpenTable | undefined;

  constructor(report: (at: number, detail: string) => void) {
    this.#report = report;
    const [node, table] = this.#newTable({ start: 0, end: 0 }, 'root', null);
    this.root = node;
    this.#current = table;
  }

  /** The pairs that follow belong to no table. */
  leaveTable(): void {
    this.#current = undefined;
  }

  add(statement: TomlHeader | TomlPair): void {
    if (statement.kind === 'pair') this.#addPair(statement);
    else this.#openTable(statement);
  }

  #openTable(header: TomlHeader): void {
    this.#current = undefined;
    let table = this.#open.get(this.root);
    for (const key of header.keys.slice(0, -1)) {
      table = table && this.#within(table, key, header, 'within-header');
    }
    const last = header.keys.at(-1);
    if (table === undefined || last === undefined) return;
    this.#current = header.isArray
      ? this.#pushTable(table, last, header)
      : this.#headTable(table, last, header);
  }

  #addPair(pair: TomlPair): void {
    let table = this.#current;
    for (const key of pair.keys.slice(0, -1)) {
      table = table && this.#within(table, key, pair, 'dotted');
      if (table?.entry) table.entry.end = Math.max(table.entry.end, pair.end);
    }
    const last = pair.keys.at(-1);
    if (table === undefined || last === undefined) return;
    if (table.entries.has(last.name)) this.#report(last.start, TWICE);
    else this.#define(table, last, pair, pair.value);
    if (this.#current?.entry) this.#current.entry.end = pair.end;
  }

  /** The table that a key which is not the last one leads to. */
  #within(table: OpenTable, key: TomlKey, span: Span, origin: Origin): OpenTable | undefined {
    const known = table.entries.get(key.name)?.value;
    if (known === undefined) return this.#defineTable(table, key, span, origin);
    const next = this.#open.get(this.#arrays.get(known)?.at(-1) ?? known);
    if (next === undefined || (origin === 'dotted' && next.origin !== 'dotted')) {
      this.#report(key.start, TWICE);
      return undefined;
    }
    return next;
  }

  #headTable(table: OpenTable, key: TomlKey, header: TomlHeader): OpenTable | undefined {
    const known = table.entries.get(key.name)?.value;
    if (known === undefined) return this.#defineTable(table, key, header, 'header');
    const next = this.#open.get(known);
    // What a second header of one name says is read all the same: of a broken file as much as can be.
    if (next?.origin !== 'within-header') this.#report(key.start, TWICE);
    else next.origin = 'header';
    return next;
  }

  #pushTable(table: OpenTable, key: TomlKey, header: TomlHeader): OpenTable | undefined {
    const known = table.entries.get(key.name);
    let items = known && this.#arrays.get(known.value);
    if (known === undefined) {
      items = [];
      const array: TomlNode = { kind: 'array', start: header.start, end: header.end, items };
      this.#arrays.set(array, items);
      this.#define(table, key, header, array);
    }
    if (items === undefined) {
      this.#report(key.start, TWICE);
      return undefined;
    }
    const [node, next] = this.#newTable(header, 'header', table.entries.get(key.name) ?? null);
    items.push(node);
    return next;
  }

  #defineTable(table: OpenTable, key: TomlKey, span: Span, origin: Origin): OpenTable {
    const entries: OpenTable['entries'] = new Map();
    const node: TomlTable = { kind: 'table', start: span.start, end: span.end, entries };
    const entry = this.#define(table, key, span, node);
    const opened = { entries, origin, entry };
    this.#open.set(node, opened);
    return opened;
  }

  #define(table: OpenTable, key: TomlKey, { start, end }: Span, value: TomlNode) {
    const { name, ...keySpan } = key;
    const entry = { key: name, keySpan, start, end, value };
    table.entries.set(name, entry);
    return entry;
  }

  #newTable(
    { start, end }: Span,
    origin: Origin,
    entry: OpenTable['entry'],
  ): readonly [TomlTable, OpenTable] {
    const entries: OpenTable['entries'] = new Map();
    const node: TomlTable = { kind: 'table', start, end, entries };
    const table = { entries, origin, entry };
    this.#open.set(node, table);
    return [node, table];
  }
}
