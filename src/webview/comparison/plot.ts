import type { Axis } from '../../core/comparison/axes.ts';

/** A framework on the chart, in CSS pixels: its point, and the box that its name fills beside it. */
export interface PlotPoint {
  /** Position of its column. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A step of an axis: a strip of the chart. */
export interface PlotStep {
  readonly text: string;
  readonly ordered: boolean;
  readonly start: number;
  readonly size: number;
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  /** From left to right. */
  readonly columns: readonly PlotStep[];
  /** From top to bottom, the most at the top. */
  readonly rows: readonly PlotStep[];
  /** In reading order: from top to bottom, then from left to right. */
  readonly points: readonly PlotPoint[];
}

/** Heights of a line of text, room around it, and the widths of the steps' names, in CSS pixels. */
export interface PlotMeasures {
  /** Width that is there; the plot is wider where the names need it. */
  readonly width: number;
  readonly line: number;
  /** Room for the names of the steps of the upright axis. */
  readonly left: number;
  /** Least width of a step. */
  readonly step: number;
  /** How wide the name of a column is, with its point. */
  readonly label: (column: number) => number;
}

const pad = 10;

/**
 * Puts frameworks where their steps cross. Those that meet stand below each other in the order of `chosen`, so no name
 * covers another; a strip is as wide and high as its fullest place needs.
 */
export function plot(
  x: Axis,
  y: Axis,
  chosen: readonly number[],
  { width, line, left, step, label }: PlotMeasures,
): Plot {
  // What has no order stands before the scale: at the left, and at the bottom.
  const across = inOrder(x);
  const down = inOrder(y).toReversed();
  const at = (column: number, row: number) =>
    chosen.filter((own) => x.places[own] === across[column] && y.places[own] === down[row]);

  const needed = across.map((place) => {
    const labels = chosen.filter((own) => x.places[own] === place).map(label);
    return Math.max(step, ...labels.map((own) => own + 2 * pad));
  });
  const spare = Math.max(0, width - left - needed.reduce((sum, own) => sum + own, 0));
  const columns = strips(
    x,
    across,
    needed.map((own) => own + spare / needed.length),
    left,
  );
  const heights = down.map((_, row) => {
    const fullest = Math.max(1, ...across.map((__, column) => at(column, row).length));
    return fullest * line + 2 * pad;
  });
  const rows = strips(y, down, heights, 0);
  const points = rows.flatMap((strip, row) =>
    columns.flatMap((place, column) =>
      at(column, row).map((own, index) => ({
        column: own,
        x: place.start + pad,
        y: strip.start + pad + (index + 0.5) * line,
        width: label(own),
      })),
    ),
  );
  return { width: endOf(columns, left), height: endOf(rows, 0), columns, rows, points };
}

/** The framework that an arrow key, Home or End leads to; undefined where the key is none of the chart's. */
export function nextPoint(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Positions of the steps: first what has no order, then the scale. */
function inOrder({ steps }: Axis): number[] {
  const all = steps.map((_, position) => position);
  return [
    ...all.filter((position) => steps[position]?.ordered === false),
    ...all.filter((position) => steps[position]?.ordered === true),
  ];
}

function strips(
  { steps }: Axis,
  order: readonly number[],
  sizes: readonly number[],
  from: number,
): PlotStep[] {
  let start = from;
  return order.flatMap((position, index) => {
    const step = steps[position];
    const size = sizes[index] ?? 0;
    start += size;
    return step === undefined ? [] : [{ ...step, start: start - size, size }];
  });
}

function endOf(all: readonly PlotStep[], without: number): number {
  const last = all.at(-1);
  return last === undefined ? without : last.start + last.size;
}
