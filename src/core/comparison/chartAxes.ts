import type { Axis } from './axes.ts';

/** The chart's criteria by id; empty for those that it begins with. */
export interface ChartChoice {
  readonly x: string;
  readonly y: string;
}

/** How much is there, and how many people know it. */
const first: ChartChoice = { x: 'coverage', y: 'talent' };

/** The scales of the chart; null where there are none at all. What was kept may be of a criterion that is gone. */
export function chartAxes(
  axes: readonly Axis[],
  chosen: ChartChoice,
): Readonly<Record<'x' | 'y', Axis>> | null {
  const axisOf = (id: string, other: string) =>
    axes.find((axis) => axis.id === id) ?? axes.find((axis) => axis.id === other) ?? axes[0];
  const x = axisOf(chosen.x, first.x);
  const y = axisOf(chosen.y, first.y);
  return x === undefined || y === undefined ? null : { x, y };
}

/** Where a framework stands on a scale, in words. */
export function stepOf({ steps, places }: Axis, column: number): string {
  return steps[places[column] ?? -1]?.text ?? '';
}
