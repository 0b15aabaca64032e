import { completeFramework } from '../completeFramework.ts';
import type { Framework, IsoDay } from '../framework.ts';
import type { FrameworkDraft } from '../frameworkDraft.ts';
import type { Criteria } from '../knowledgeBase.ts';
import type { EntryDraft } from './teamFile.ts';

/** Fills in what a shipped entry must say and an in-house one may leave open: unknown is unknown. */
export function completeInHouse(draft: EntryDraft, day: IsoDay, criteria: Criteria): Framework {
  const unknown = <T>(list: readonly { readonly id: string }[], cell: T) =>
    Object.fromEntries(list.map(({ id }) => [id, cell]));
  const open = {
    licence: '',
    dependencies: {},
    firstRelease: 0,
    newest: { version: '', python: '' },
    maintenance: { signal: 'unknown' as const },
    policy: { published: false, text: '' },
    async: { level: 'unknown' as const },
  };
  return completeFramework({
    ...open,
    ...draft,
    checked: draft.checked ?? day,
    capabilities: {
      ...unknown(criteria.criteria, { level: 'unknown' as const }),
      ...draft.capabilities,
    },
    traits: { ...unknown(criteria.traits, { level: 'unknown', reason: '' }), ...draft.traits },
    // The schema of an in-house entry has asked for the rest.
  } as FrameworkDraft);
}

/** A team's words on a shipped framework as an entry of its own: the rest is as shipped, the lists hold theirs only. */
export function completeOverride(draft: EntryDraft, shipped: Framework, day: IsoDay): Framework {
  const empty = {
    ...{ lines: [], modules: [], changes: [], addons: [], traps: [], article: [] },
    ...{ strengths: [], weaknesses: [], goodFor: [], notFor: [], capabilities: {}, traits: {} },
  };
  return completeFramework({
    ...shipped,
    ...empty,
    ...draft,
    links: { ...shipped.links, ...draft.links },
    checked: draft.checked ?? day,
  });
}

/** Gives every fact of an entry its sources; what is no fact stays as it is. */
export function mapSources<T>(
  value: T,
  change: (sources: readonly string[]) => readonly string[],
): T {
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, own]) => [
        key,
        key === 'sources' && Array.isArray(own) ? change(own) : walk(own),
      ]),
    );
  };
  return walk(value) as T;
}
