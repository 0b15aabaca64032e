import { arrange } from './arrange.ts';
import type { Cell, Column, Comparison, Row } from './comparison.ts';
import { type FacetChoice, type Filter, facetIds } from './look.ts';

/** The part of a comparison that a filter leaves: the panel and the exports show the same. */
export interface Visible {
  /** Positions of the visible columns in {@link Comparison.columns} and {@link Row.cells}, in the reader's order. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  /** All columns in that order, those out of sight too. */
  readonly order: readonly number[];
  readonly pinned: ReadonlySet<number>;
  /** Columns that were not chosen, although the facets ask for nothing that they are not. */
  readonly others: readonly number[];
}

/**
 * Filters rows and columns. The arrangement chooses columns and orders them; facets leave those that have one of the
 * answers asked for. A word that begins a framework's name (or a word of it) picks columns, among those not
 * chosen where no chosen one has such a name; every other word must occur in a row. Commas separate alternatives: `flask orm, sessions`. Rows that are the
 * same in all visible columns can be left out; with one column there is nothing to differ, and all rows stay.
 */
export function visible(
  comparison: Comparison,
  { filter, differencesOnly, arrangement, facets }: Filter,
): Visible {
  const arranged = arrangement && arrange(comparison.columns, arrangement);
  const order = arranged?.order ?? comparison.columns.map((_, position) => position);
  const all = order.filter((position) => answers(comparison.columns[position], facets));
  const isChosen = (position: number) => arranged?.chosen.has(position) ?? true;
  const picked = new Set<number>();
  const alternatives: string[][] = [];
  for (const part of fold(filter).split(',')) {
    const rest: string[] = [];
    for (const word of part.split(/\s+/).filter(Boolean)) {
      const known = all.filter((position) => isNamed(comparison.columns[position], word));
      // `flask` means the one in the table, not all that extend it; a name that is not there is looked for everywhere.
      const here = known.filter(isChosen);
      const named = here.length > 0 ? here : known;
      if (named.length === 0) rest.push(word);
      for (const position of named) picked.add(position);
    }
    if (rest.length > 0) alternatives.push(rest);
  }
  const columns = all.filter(picked.size === 0 ? isChosen : (position) => picked.has(position));
  const groups = new Map(comparison.groups.map(({ id, label }) => [id, fold(label)]));
  const rows = comparison.rows.filter((row) => {
    if (differencesOnly && columns.length > 1 && !differs(row, columns)) return false;
    if (alternatives.length === 0) return true;
    const heads = [fold(row.label), groups.get(row.group) ?? ''];
    const holds = (word: string) =>
      heads.some((text) => occurs(word, text)) ||
      columns.some((position) => {
        const cell = row.cells[position];
        return cell !== undefined && occurs(word, searched(cell));
      });
    return alternatives.some((words) => words.every(holds));
  });
  const others = picked.size === 0 ? all.filter((position) => !isChosen(position)) : [];
  return { columns, rows, order, pinned: arranged?.pinned ?? new Set(), others };
}

/** Whether the answers of some columns differ. Notes may differ where the answer is the same. */
export function differs(row: Row, columns: readonly number[]): boolean {
  const answers = new Set(columns.map((position) => answerOf(row.cells[position])));
  return answers.size > 1;
}

function answers(column: Column | undefined, facets: FacetChoice | undefined): boolean {
  if (column === undefined || facets === undefined) return true;
  return facetIds.every(
    (id) =>
      facets[id].length === 0 || facets[id].some((option) => column.facets[id].includes(option)),
  );
}

function answerOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const plain = cell.level === 'plain' ? cell.detail : '';
  return [cell.level, cell.text, plain, ...cell.items.map((item) => item.text)].join('\n');
}

function isNamed(column: Column | undefined, word: string): boolean {
  // Two letters are the beginning of too many words: the table would flicker while somebody types.
  if (column === undefined || word.length < 3) return false;
  return [column.id, ...fold(column.name).split(/\s+/)].some((name) => name.startsWith(word));
}

/** Folding takes most of the time, and somebody who types asks for the same cells at every key. */
const known = new WeakMap<Cell, string>();

/** All that a cell says, folded. */
function searched(cell: Cell): string {
  const before = known.get(cell);
  if (before !== undefined) return before;
  const items = cell.items.map((item) => `${item.text}\n${item.reason}`);
  const text = fold([cell.text, cell.detail, cell.note, ...items].join('\n'));
  known.set(cell, text);
  return text;
}

/** Short words are found where a word begins, as they occur inside of many: `orm` in `platform`. */
function occurs(word: string, text: string): boolean {
  if (word.length > 3) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** Case and accents do not matter to somebody who searches. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
