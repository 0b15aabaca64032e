import { articleFacts, factsOf, libraryFacts, type PlacedFact } from '../facts.ts';
import type { Sourced } from '../framework.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Every source that a fact names stands in `sources.yaml`. */
export const sourceExists: Rule = function* (base) {
  const { article, sources } = base;
  if (sources === null) return;
  const facts = [
    ...entryFacts(base),
    ...(article === null ? [] : [{ file: article.file, facts: articleFacts(article.value) }]),
  ];
  for (const { file, facts: placed } of facts) {
    for (const { path, fact } of placed) {
      for (const [index, key] of fact.sources.entries()) {
        if (Object.hasOwn(sources.value, key)) continue;
        const message = `${key} does not stand in ${sources.file}`;
        yield { file, rule: 'source-exists', message, path: [...path, 'sources', index] };
      }
    }
  }
};

/** Every fact names a source, but for those that say "unknown". */
export const factHasSource: Rule = function* (base) {
  for (const { file, facts } of entryFacts(base)) {
    for (const { path, fact } of facts) {
      if (fact.sources.length > 0 || isUnknown(fact)) continue;
      const message = 'names no source; only "unknown" needs none';
      yield { file, rule: 'fact-has-source', message, path };
    }
  }
};

/** The facts of every framework and library, with their file. */
function entryFacts({ frameworks, libraries }: KnowledgeBase): readonly {
  readonly file: string;
  readonly facts: readonly PlacedFact[];
}[] {
  return [
    ...frameworks.map(({ file, value }) => ({ file, facts: factsOf(value) })),
    ...libraries.map(({ file, value }) => ({ file, facts: libraryFacts(value) })),
  ];
}

function isUnknown(fact: Sourced & { readonly level?: unknown; readonly signal?: unknown }) {
  return fact.level === 'unknown' || fact.signal === 'unknown';
}

/** Each source has one key only, so that its date is renewed in one place. */
export const sourceOnce: Rule = function* ({ sources }) {
  if (sources === null) return;
  const keys = new Map<string, string>();
  for (const [key, { title, url }] of Object.entries(sources.value)) {
    const place = url ?? title;
    const first = keys.get(place);
    if (first === undefined) keys.set(place, key);
    else yield twice(sources.file, key, first);
  }
};

function twice(file: string, key: string, first: string): Finding {
  const message = `is the same place as ${first}; use that key`;
  return { file, rule: 'source-once', message, path: [key], atKey: true };
}
