import { normalizeName } from '../../python/normalizeName.ts';
import { compareLines } from '../compareLines.ts';
import type { Addon, ApiChange, Framework, ModuleNote, ReleaseLine } from '../framework.ts';
import type { EntryDraft } from './teamFile.ts';

/** By what an entry of a list is the same as another one; the newer then takes its place. */
const identities: Readonly<Record<string, (item: never) => string>> = {
  lines: ({ line }: ReleaseLine) => line,
  modules: ({ name }: ModuleNote) => name,
  changes: ({ symbol, use }: ApiChange) => `${use} ${symbol}`,
  addons: ({ distribution }: Addon) => normalizeName(distribution),
};
/** Lists that say one thing together: half of it would be another. */
const wholes: ReadonlySet<string> = new Set(['protocols']);
/** What only the checker of the shipped entries reads, and what is no field of an entry. */
const unread: ReadonlySet<string> = new Set(['id', 'checked', 'shares', 'releasesWith']);

/**
 * Lays a team's entry over the one it speaks of: single values are replaced, lists grow, and of cells and links those
 * that are named are replaced.
 *
 * @param draft what the team wrote; its keys tell what is meant
 * @param own the same, completed: every fact with its sources and day
 */
export function overrideFramework(
  framework: Framework,
  draft: EntryDraft,
  own: Framework,
): Framework {
  const changed: Record<string, unknown> = { ...framework };
  const source: Readonly<Record<string, unknown>> = { ...own, links: draft.links };
  for (const key of Object.keys(draft)) {
    if (unread.has(key) || source[key] === undefined) continue;
    changed[key] = laidOver(key, changed[key], source[key]);
  }
  return changed as unknown as Framework;
}

function laidOver(key: string, before: unknown, now: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(now) && !wholes.has(key)) {
    const identity = (identities[key] ?? textOf) as (item: unknown) => string;
    const again = new Map(now.map((item) => [identity(item), item]));
    const kept = before.map((item) => again.get(identity(item)) ?? item);
    const known = new Set(before.map(identity));
    const all = [...kept, ...now.filter((item) => !known.has(identity(item)))];
    return key === 'lines' ? newestFirst(all) : all;
  }
  if (['capabilities', 'traits', 'links'].includes(key)) {
    return { ...(before as object), ...(now as object) };
  }
  return now;
}

function textOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { text } = item as { readonly text?: string };
  return text ?? JSON.stringify(item);
}

function newestFirst(lines: readonly ReleaseLine[]): readonly ReleaseLine[] {
  return lines.toSorted((a, b) => compareLines(b.line, a.line));
}
