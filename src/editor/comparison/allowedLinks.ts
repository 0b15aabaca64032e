import type { Comparison } from '../../core/comparison/comparison.ts';

/** Every link that a comparison shows: the webview may ask for these and no others. */
export function allowedLinks({ columns, sources }: Comparison): ReadonlySet<string> {
  const links = columns.flatMap((column) => column.links.map(({ url }) => url));
  const origins = Object.values(sources).flatMap(({ url }) => (url === null ? [] : [url]));
  return new Set([...links, ...origins]);
}
