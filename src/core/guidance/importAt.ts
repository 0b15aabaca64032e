import type { ImportStatement } from '../python/importStatement.ts';

/** What stands under the pointer in an import statement. Offsets are UTF-16 code units. */
export interface ImportTarget {
  /** The module as written, without the names imported from it. */
  readonly module: string;
  /** The dotted name under the pointer: `django.db.models` over `models` in `from django.db import models`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the absolute import that covers an offset: its module or one of the imported names, nothing else
 * (not the keywords, not the space between).
 * @returns null where the offset is not on an import.
 */
export function importAt(
  statements: readonly ImportStatement[],
  offset: number,
): ImportTarget | null {
  for (const { level, module, moduleStart, moduleEnd, names, start, end } of statements) {
    if (level > 0 || offset < start || offset > end) continue;
    if (offset >= moduleStart && offset <= moduleEnd) {
      return { module, name: module, start: moduleStart, end: moduleEnd };
    }
    for (const imported of names ?? []) {
      if (offset < imported.start || offset > imported.end) continue;
      const name = imported.name === '*' ? module : `${module}.${imported.name}`;
      return { module, name, start: imported.start, end: imported.end };
    }
  }
  return null;
}
