import type { Framework, Sourced } from './framework.ts';
import type { Article } from './knowledge.ts';
import type { Library } from './library.ts';
import type { DocumentPath } from './problem.ts';

/** A fact and its place in the entry. */
export interface PlacedFact {
  readonly path: DocumentPath;
  readonly fact: Sourced;
}

/** Every sourced fact of an entry, in the order of the type. */
export function factsOf(framework: Framework): readonly PlacedFact[] {
  const { newest, maintenance, policy, capabilities, traits } = framework;
  const single = { newest, maintenance, policy, async: framework.async };
  const { lines, modules, changes, addons, strengths, weaknesses, goodFor, notFor, article } =
    framework;
  const lists = {
    lines,
    modules,
    changes,
    addons,
    strengths,
    weaknesses,
    goodFor,
    notFor,
    article,
  };
  return [
    ...entries([], single),
    ...Object.entries(lists).flatMap(([key, list]) => entries([key], list)),
    ...entries(['capabilities'], capabilities),
    ...entries(['traits'], traits),
  ];
}

/** Every sourced fact of a library, in the order of the type. */
export function libraryFacts({ newest, frameworks, changes }: Library): readonly PlacedFact[] {
  return [
    ...entries([], { newest }),
    ...entries(['frameworks'], frameworks),
    ...entries(['changes'], changes),
  ];
}

/** Every claim of the article that is about no single framework. */
export function articleFacts(article: Article): readonly PlacedFact[] {
  return entries(['claims'], article.claims);
}

function entries(
  path: DocumentPath,
  facts: readonly Sourced[] | Readonly<Record<string, Sourced>>,
): PlacedFact[] {
  if (isList(facts)) return facts.map((fact, index) => ({ path: [...path, index], fact }));
  return Object.entries(facts).map(([key, fact]) => ({ path: [...path, key], fact }));
}

function isList(
  facts: readonly Sourced[] | Readonly<Record<string, Sourced>>,
): facts is readonly Sourced[] {
  return Array.isArray(facts);
}
