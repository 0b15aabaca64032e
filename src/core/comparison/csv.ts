import { cellText, headOf } from './cellText.ts';
import type { Cell, Comparison } from './comparison.ts';
import { csvText } from './csvText.ts';
import type { Look } from './look.ts';
import { turned } from './turned.ts';
import { visible } from './visible.ts';
import { englishWords, type WordKey, type Words } from './words.ts';

/**
 * What a look at the comparison shows as comma-separated values: one record a row of the table. The criteria's groups
 * come first, as a column or, transposed, as a record. Sentences stand on lines of their own within a field.
 */
export function csv(comparison: Comparison, look: Look, words: Words = englishWords): string {
  const shown = visible(comparison, look);
  const groups = new Map(comparison.groups.map(({ id, label }) => [id, label]));
  const heads = shown.columns.flatMap((position) => comparison.columns[position] ?? []).map(headOf);
  const grid = [
    [words['csv.group'], words['markdown.criterion'], ...heads],
    ...shown.rows.map((row) => [
      groups.get(row.group) ?? '',
      row.label,
      ...shown.columns.map((position) => fieldText(row.cells[position], words)),
    ]),
  ];
  const records = look.transposed === true ? turned(grid) : grid;
  return csvText(records);
}

function fieldText(cell: Cell | undefined, words: Words): string {
  if (cell?.level !== 'list') return cellText(cell);
  return cell.items
    .map(({ text, verdict, reason }) => {
      if (verdict === null) return text;
      return `“${text}” ${words[`verdict.${verdict}` as WordKey]}: ${reason}`;
    })
    .join('\n');
}
