import type { ApiChange, Framework, FrameworkLinks, IsoDay, Sourced } from './framework.ts';
import type { ApiChangeDraft, FrameworkDraft } from './frameworkDraft.ts';

/**
 * Fills in what an author may leave out, so that features and rules meet one form only. Paths stay: what stood at
 * `lines[2].released` in the file stands there in the result.
 *
 * @param draft a value that the schema accepts
 */
export function completeFramework(draft: FrameworkDraft): Framework {
  const fact = sourcedAt(draft.checked);
  return {
    id: draft.id,
    name: draft.name,
    summary: draft.summary,
    kind: draft.kind,
    extends: draft.extends ?? null,
    protocols: draft.protocols,
    distributions: draft.distributions,
    condaNames: draft.condaNames ?? [],
    imports: draft.imports,
    serverModules: draft.serverModules ?? [],
    singleClass: draft.singleClass ?? null,
    links: linksOf(draft.links),
    newest: fact({ date: null, ...draft.newest }),
    maintenance: fact({ lastRelease: null, note: '', ...draft.maintenance }),
    policy: fact(draft.policy),
    lines: (draft.lines ?? []).map((line) =>
      fact({
        ...{ released: null, activeEnd: null, securityEnd: null },
        ...{ lts: false, python: null, note: '' },
        ...line,
      }),
    ),
    modules: (draft.modules ?? []).map(fact),
    changes: changesAt(draft.checked, draft.changes ?? []),
    addons: (draft.addons ?? []).map((addon) => fact({ imports: [], note: '', ...addon })),
    async: fact({ note: '', ...draft.async }),
    licence: draft.licence,
    dependencies: fact({ count: null, names: [], ...draft.dependencies }),
    firstRelease: draft.firstRelease,
    traps: draft.traps ?? [],
    capabilities: mapValues(draft.capabilities, (cell) => fact({ note: '', addons: [], ...cell })),
    strengths: (draft.strengths ?? []).map(fact),
    weaknesses: (draft.weaknesses ?? []).map(fact),
    goodFor: (draft.goodFor ?? []).map(fact),
    notFor: (draft.notFor ?? []).map(fact),
    article: (draft.article ?? []).map(fact),
    traits: mapValues(draft.traits, fact),
  };
}

/** The links of an entry, with null for those that it leaves out. */
export function linksOf(links: FrameworkDraft['links']): FrameworkLinks {
  return { docsForVersion: null, changelog: null, security: null, ...links };
}

/** The changes of an entry, completed. */
export function changesAt(day: IsoDay, changes: readonly ApiChangeDraft[]): readonly ApiChange[] {
  const fact = sourcedAt(day);
  return changes.map((change) =>
    fact({
      deprecatedIn: null,
      addedIn: null,
      removedIn: null,
      rewrite: 'manual' as const,
      ...change,
    }),
  );
}

/**
 * The completion of a single fact: sources as a list, and the file's date where it has none.
 *
 * @param day the date at the head of the file
 */
export function sourcedAt(day: IsoDay) {
  return <T extends { readonly sources?: string | readonly string[]; readonly checked?: IsoDay }>(
    fact: T,
  ): Omit<T, keyof Sourced> & Sourced => {
    const { sources = [] } = fact;
    return {
      ...fact,
      sources: typeof sources === 'string' ? [sources] : sources,
      checked: fact.checked ?? day,
    };
  };
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
