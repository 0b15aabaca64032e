// @ts-check

/** @typedef {import('./figure.mjs').Figure} Figure */

const heads = ['Figure', 'Budget', 'Measured: median (min–max)', '', 'Beside it'];

/**
 * A section as a Markdown table, to read in a terminal and to paste into docs/performance.md.
 * @param {import('./figure.mjs').Section} section
 */
export function sectionText({ title, figures, notes = [] }) {
  const rows = [
    heads,
    ...figures.map((figure) => [
      figure.name,
      figure.budget ?? '',
      figure.measured,
      verdict(figure),
      figure.reference ?? '',
    ]),
  ];
  const widths = heads.map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [`## ${title}`, '', head, rule, ...body, '', ...notes, ''].join('\n');
}

/** @param {Figure} figure */
function verdict({ met }) {
  return met === undefined ? '' : met ? 'ok' : 'MISS';
}
