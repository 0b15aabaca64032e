import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Extras } from '../../core/comparison/extras.ts';

/** Every link that the panel shows: the webview may ask for these and no others. */
export function allowedLinks(
  { columns, sources }: Comparison,
  extras: Pick<Extras, 'sources'> | null,
): ReadonlySet<string> {
  const links = columns.flatMap((column) => column.links.map(({ url }) => url));
  const origins = [...Object.values(sources), ...Object.values(extras?.sources ?? {})];
  return new Set([...links, ...origins.flatMap(({ url }) => (url === null ? [] : [url]))]);
}
