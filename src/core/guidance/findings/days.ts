import type { IsoDay } from '../../knowledge/framework.ts';

/** Whole days from one to the other; negative where the second comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
