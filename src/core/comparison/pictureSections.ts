import { headOf } from './cellText.ts';
import { type ChartChoice, chartAxes, stepOf } from './chartAxes.ts';
import type { Column, Comparison, Line } from './comparison.ts';
import type { Section } from './section.ts';
import type { ViewWords } from './viewWords.ts';
import { fill } from './words.ts';

/** The release lines of the frameworks at these positions, in one table. */
export function timelineSection(
  { columns }: Comparison,
  positions: readonly number[],
  words: ViewWords,
): Section {
  const rows = positions.flatMap((position) => {
    const column = columns[position];
    return column === undefined ? [] : lineRows(column, words);
  });
  return { heading: '', grid: [[words.framework, ...lineHeads(words)], ...rows] };
}

/** The release lines of one framework. */
export function linesSection(column: Column, words: ViewWords): Section | null {
  if (column.lines.length === 0) return null;
  const rows = lineRows(column, words).map((row) => row.slice(1));
  return { heading: words.lines, grid: [lineHeads(words), ...rows] };
}

/** Where the frameworks at these positions stand on the chart's two scales. */
export function chartSection(
  { columns, axes }: Comparison,
  positions: readonly number[],
  chosen: ChartChoice,
  words: ViewWords,
): Section {
  const chart = chartAxes(axes, chosen);
  if (chart === null) return { heading: '' };
  const { x, y } = chart;
  const rows = positions.map((position) => {
    const column = columns[position];
    return [column ? headOf(column) : '', stepOf(x, position), stepOf(y, position)];
  });
  return {
    heading: '',
    text: [fill(words.chartCaption, { x: x.label, y: y.label })],
    grid: [[words.framework, x.label, y.label], ...rows],
  };
}

function lineHeads(words: ViewWords): string[] {
  const { line, state, released, activeEnd, securityEnd, python, timelineHere } = words;
  return [line, state, released, activeEnd, securityEnd, python, timelineHere];
}

function lineRows({ name, lines }: Column, words: ViewWords): string[][] {
  const day = (known: Line['released']) => known ?? words.unpublished;
  return lines.map((line) => [
    name,
    line.lts ? `${line.line} (${words.lts})` : line.line,
    line.state,
    ...[line.released, line.activeEnd, line.securityEnd].map(day),
    line.python,
    line.inUse.join(', '),
  ]);
}
