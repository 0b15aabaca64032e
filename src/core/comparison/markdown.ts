import { cellText, headOf } from './cellText.ts';
import type { CellItem, Column, Comparison, Row } from './comparison.ts';
import type { Look } from './look.ts';
import { inline, sectionLines, table } from './markdownText.ts';
import type { Section } from './section.ts';
import { turned } from './turned.ts';
import { visible } from './visible.ts';
import { englishWords, fill, type WordKey, type Words } from './words.ts';

const everything: Look = { filter: '', differencesOnly: false };

/**
 * What a look at the comparison shows, as a Markdown document: facts as one table a group, sentences as lists, sources
 * at the end. Transposed, the tables have frameworks in rows and the lists stand by framework.
 * @param around the title, and what comes before the sources
 */
export function markdown(
  comparison: Comparison,
  look: Look = everything,
  words: Words = englishWords,
  around: { readonly title: string; readonly more: readonly Section[] } = {
    title: words['markdown.title'],
    more: [],
  },
): string {
  const shown = visible(comparison, look);
  const isTransposed = look.transposed === true;
  const columns = shown.columns.flatMap((position) => comparison.columns[position] ?? []);
  const { date, today } = comparison;
  const out = [`# ${inline(around.title)}`, '', fill(words['markdown.date'], { date, today }), ''];
  if (shown.rows.length === 0 || columns.length === 0) {
    return [...out, words['markdown.nothing'], ''].join('\n');
  }
  for (const group of comparison.groups) {
    const rows = shown.rows.filter((row) => row.group === group.id);
    if (rows.length === 0) continue;
    out.push(`## ${inline(group.label)}`, '');
    const facts = rows.filter((row) => !isList(row));
    if (facts.length > 0) {
      const grid = factGrid(facts, columns, shown.columns, words);
      out.push(...table(isTransposed ? turned(grid) : grid), '');
    }
    const lists = rows.filter(isList).map((row) =>
      shown.columns.map((position, index) => ({
        row: row.label,
        column: columns[index]?.name ?? '',
        items: row.cells[position]?.items ?? [],
      })),
    );
    for (const list of isTransposed ? turned(lists) : lists) {
      const filled = list.filter(({ items }) => items.length > 0);
      const [first] = filled;
      if (first === undefined) continue;
      out.push(`### ${inline(isTransposed ? first.column : first.row)}`, '');
      for (const { row, column, items } of filled) {
        out.push(`**${inline(isTransposed ? row : column)}**`, '');
        out.push(...items.map((item) => bullet(item, comparison, words)), '');
      }
    }
  }
  out.push(...around.more.flatMap(sectionLines));
  out.push(...sources(shown.rows, shown.columns, comparison, words));
  return out.join('\n');
}

function isList(row: Row): boolean {
  return row.cells.some((cell) => cell.level === 'list');
}

/** Rows of cells, heads included, as they stand on screen. */
function factGrid(
  rows: readonly Row[],
  columns: readonly Column[],
  positions: readonly number[],
  words: Words,
): string[][] {
  return [
    [words['markdown.criterion'], ...columns.map(headOf)],
    ...rows.map((row) => [row.label, ...positions.map((p) => cellText(row.cells[p]))]),
  ];
}

function bullet(item: CellItem, comparison: Comparison, words: Words): string {
  const links = item.sources.flatMap((key) => link(comparison, key)).join(', ');
  const origin = links === '' ? '' : ` (${links})`;
  if (item.verdict === null) return `- ${inline(item.text)}${origin}`;
  const verdict = words[`verdict.${item.verdict}` as WordKey];
  return `- “${inline(item.text)}” **${inline(verdict)}**: ${inline(item.reason)}${origin}`;
}

function sources(
  rows: readonly Row[],
  positions: readonly number[],
  comparison: Comparison,
  words: Words,
): string[] {
  const keys = rows.flatMap((row) => positions.flatMap((p) => row.cells[p]?.sources ?? []));
  const entries = [...new Set(keys)].flatMap((key) => link(comparison, key));
  if (entries.length === 0) return [];
  return [`## ${words['markdown.sources']}`, '', ...entries.map((entry) => `- ${entry}`), ''];
}

function link(comparison: Comparison, key: string): string[] {
  const source = comparison.sources[key];
  if (source === undefined) return [];
  const title = inline(source.title);
  // Angle brackets hold every URL but one with brackets or blanks of its own; those are percent-encoded.
  const url = source.url?.replace(/[<>\s]/g, encodeURIComponent);
  return [`${url === undefined ? title : `[${title}](<${url}>)`}, ${source.date}`];
}
