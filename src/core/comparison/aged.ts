import type { IsoDay } from '../knowledge/framework.ts';

/** Whether a fact was last looked at more than a year before a day. */
export function isAged(checked: IsoDay, today: IsoDay): boolean {
  return checked < yearBefore(today);
}

/** 29 February becomes a day that never was, which still sorts where it should. */
function yearBefore(day: IsoDay): IsoDay {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
