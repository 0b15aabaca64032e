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
/** Mappings of which a team may name a part. */
const cells: ReadonlySet<string> = new Set(['capabilities', 'traits', 'links']);
/** Lists that say one thing together: half of it would be another. */
const wholes: ReadonlySet<string> = new Set(['protocols']);
/** What only the checker of the shipped entries reads, and what is no field of an entry. */
const unread: ReadonlySet<string> = new Set(['id', 'checked', 'shares', 'releasesWith']);

/**
 * A team's entries on one framework: single values are replaced, lists grow, and of cells and links those that are named
 * are replaced. They are gathered and laid over at once, because each laying goes through whole lists.
 */
export class FrameworkOverride {
  readonly #values = new Map<string, unknown>();
  /** Items of lists by what makes them the same. */
  readonly #lists = new Map<string, Map<string, readonly unknown[]>>();

  /**
   * @param draft what the team wrote; its keys tell what is meant
   * @param own the same, completed: every fact with its sources and day
   */
  add(draft: EntryDraft, own: Framework): void {
    const source: Readonly<Record<string, unknown>> = { ...own, links: draft.links };
    for (const key of Object.keys(draft)) {
      const now = source[key];
      if (unread.has(key) || now === undefined) continue;
      if (isGrowing(key, now)) this.#grow(key, now);
      else if (cells.has(key)) {
        this.#values.set(key, { ...(this.#values.get(key) as object), ...(now as object) });
      } else this.#values.set(key, now);
    }
  }

  laidOver(framework: Framework): Framework {
    const changed: Record<string, unknown> = { ...framework };
    for (const [key, now] of this.#values) {
      changed[key] = cells.has(key) ? { ...(changed[key] as object), ...(now as object) } : now;
    }
    for (const [key, groups] of this.#lists) {
      const identity = identityOf(key);
      const before = changed[key] as readonly unknown[];
      const kept = before.map((item) => groups.get(identity(item))?.at(-1) ?? item);
      const known = new Set(before.map(identity));
      const all = [...kept, ...[...groups].flatMap(([id, items]) => (known.has(id) ? [] : items))];
      changed[key] = key === 'lines' ? newestFirst(all as readonly ReleaseLine[]) : all;
    }
    return changed as unknown as Framework;
  }

  /** What an earlier entry said of the same item gives way. */
  #grow(key: string, items: readonly unknown[]): void {
    const groups = this.#lists.get(key) ?? new Map<string, readonly unknown[]>();
    const identity = identityOf(key);
    const own = new Map<string, unknown[]>();
    for (const item of items) {
      const group = own.get(identity(item));
      if (group === undefined) own.set(identity(item), [item]);
      else group.push(item);
    }
    for (const [id, group] of own) groups.set(id, group);
    this.#lists.set(key, groups);
  }
}

function identityOf(key: string): (item: unknown) => string {
  return (identities[key] ?? textOf) as (item: unknown) => string;
}

function isGrowing(key: string, now: unknown): now is readonly unknown[] {
  return Array.isArray(now) && !wholes.has(key);
}

function textOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { text } = item as { readonly text?: string };
  return text ?? JSON.stringify(item);
}

function newestFirst(lines: readonly ReleaseLine[]): readonly ReleaseLine[] {
  return lines.toSorted((a, b) => compareLines(b.line, a.line));
}
