import type { IsoDay } from '../../core/knowledge/framework.ts';

/** Today in UTC: support dates are days, and a day early or late must not depend on the machine's zone. */
export function today(): IsoDay {
  return new Date().toISOString().slice(0, 10);
}
