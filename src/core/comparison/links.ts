import type { Comparison } from './comparison.ts';

/** Every link that the comparison shows: the host opens these and no other. */
export function linksIn(comparison: Comparison): ReadonlySet<string> {
  const urls = [
    ...Object.values(comparison.sources).flatMap((source) => source.url ?? []),
    ...comparison.columns.flatMap((column) => column.links.map((link) => link.url)),
  ];
  return new Set(urls.filter((url) => url.startsWith('https://')));
}
