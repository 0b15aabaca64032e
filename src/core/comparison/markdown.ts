import type { Cell, CellItem, Column, Comparison, Row } from './comparison.ts';
import { type Filter, visible } from './visible.ts';
import { englishWords, fill, type WordKey, type Words } from './words.ts';

const everything: Filter = { filter: '', differencesOnly: false };

/** The comparison as a Markdown document: facts as one table a group, sentences as lists, sources at the end. */
export function markdown(
  comparison: Comparison,
  filter: Filter = everything,
  words: Words = englishWords,
): string {
  const shown = visible(comparison, filter);
  const columns = shown.columns.flatMap((position) => comparison.columns[position] ?? []);
  const { date, today } = comparison;
  const out = [
    `# ${words['markdown.title']}`,
    '',
    fill(words['markdown.date'], { date, today }),
    '',
  ];
  if (shown.rows.length === 0 || columns.length === 0) {
    return [...out, words['markdown.nothing'], ''].join('\n');
  }
  for (const group of comparison.groups) {
    const rows = shown.rows.filter((row) => row.group === group.id);
    if (rows.length === 0) continue;
    out.push(`## ${inline(group.label)}`, '');
    const facts = rows.filter((row) => !isList(row));
    if (facts.length > 0) out.push(...table(facts, columns, shown.columns, words), '');
    for (const row of rows.filter(isList)) {
      out.push(`### ${inline(row.label)}`, '');
      shown.columns.forEach((position, index) => {
        const cell = row.cells[position];
        if (cell !== undefined && cell.items.length > 0) {
          out.push(`**${inline(columns[index]?.name ?? '')}**`, '');
          out.push(...cell.items.map((item) => bullet(item, comparison, words)), '');
        }
      });
    }
  }
  out.push(...sources(shown.rows, shown.columns, comparison, words));
  return out.join('\n');
}

function isList(row: Row): boolean {
  return row.cells.some((cell) => cell.level === 'list');
}

function table(
  rows: readonly Row[],
  columns: readonly Column[],
  positions: readonly number[],
  words: Words,
): string[] {
  const heads = columns.map(({ name, badge }) =>
    inline(badge === '' ? name : `${name} (${badge})`),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([words['markdown.criterion'], ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows.map((row) =>
      line([row.label, ...positions.map((p) => cellText(row.cells[p]))].map(inline)),
    ),
  ];
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.detail === '' ? cell.text : `${cell.text}: ${cell.detail}`;
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

/** Text of the knowledge base as text: no mark-up of its own, and on one line. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&#]/g, (character) => `\\${character}`)
    .trim();
}
