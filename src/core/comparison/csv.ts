import { cellText, headOf } from './cellText.ts';
import type { Cell, Comparison } from './comparison.ts';
import type { Look } from './look.ts';
import { turned } from './turned.ts';
import { visible } from './visible.ts';
import { englishWords, type WordKey, type Words } from './words.ts';

/**
 * What a look at the comparison shows as comma-separated values (RFC 4180): one record a row of the table, lines end
 * with CRLF, every field in double quotes. The criteria's groups come first, as a column or, transposed, as a record.
 * Sentences stand on lines of their own within a field.
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
  return records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
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

/**
 * One field. Spreadsheets take text that begins with one of a few characters for a formula, so an apostrophe goes
 * before it: https://owasp.org/www-community/attacks/CSV_Injection. Full-width forms count too, and blanks before are
 * read past. Every line within a field is treated so, as a reader that ignores the quotes would begin a cell there.
 */
function field(text: string): string {
  const safe = text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?=(?:(?!\n)[\s\p{Cc}\p{Cf}])*[-=+@＝＋－＠]|[\t\0])/gmu, "'");
  return `"${safe.replaceAll('"', '""')}"`;
}
