import { articleFacts, factsOf, libraryFacts } from './facts.ts';
import type { Framework, FrameworkDetails, FrameworkIdentity, IsoDay } from './framework.ts';
import type { Article, KnowledgeDetails, KnowledgeIndex, Source } from './knowledge.ts';
import type { Criteria } from './knowledgeBase.ts';
import type { KnowledgeLibraries, Library } from './library.ts';

/** What a complete base consists of. */
export interface KnowledgeParts extends Criteria {
  readonly frameworks: readonly Framework[];
  readonly libraries: readonly Library[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly article: Article;
}

/**
 * Splits a checked base by when it is needed: the index on start of use, the profiles on first use, the libraries by
 * what looks at their changes.
 */
export function compileKnowledge(parts: KnowledgeParts): {
  readonly index: KnowledgeIndex;
  readonly profiles: KnowledgeDetails;
  readonly libraries: KnowledgeLibraries;
} {
  const { groups, criteria, traits, sources, article } = parts;
  const frameworks = parts.frameworks.toSorted(byId);
  const date = newestCheck(parts);
  return {
    index: { date, frameworks: frameworks.map(identityOf) },
    profiles: {
      frameworks: Object.fromEntries(frameworks.map((entry) => [entry.id, detailsOf(entry)])),
      ...{ groups, criteria, traits, sources, article },
    },
    libraries: { libraries: parts.libraries.toSorted(byId) },
  };
}

/** The part of an entry that detection, hovers and the status bar need. */
export function identityOf(framework: Framework): FrameworkIdentity {
  const {
    id,
    name,
    summary,
    kind,
    extends: host,
    protocols,
    distributions,
    imports,
    links,
    newest,
  } = framework;
  const { condaNames, serverModules, singleClass } = framework;
  const { maintenance, policy, lines, modules, changes, addons } = framework;
  return {
    ...{ id, name, summary, kind, extends: host, protocols, distributions, imports, links, newest },
    ...{
      condaNames,
      serverModules,
      singleClass,
      maintenance,
      policy,
      lines,
      modules,
      changes,
      addons,
    },
  };
}

/** The rest of an entry. */
function detailsOf(framework: Framework): FrameworkDetails {
  const { async, licence, dependencies, firstRelease, traps, capabilities, traits, article } =
    framework;
  const { strengths, weaknesses, goodFor, notFor } = framework;
  return {
    ...{ async, licence, dependencies, firstRelease, traps, capabilities, traits, article },
    ...{ strengths, weaknesses, goodFor, notFor },
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function newestCheck({ frameworks, libraries, article }: KnowledgeParts): IsoDay {
  const facts = [
    ...frameworks.flatMap(factsOf),
    ...libraries.flatMap(libraryFacts),
    ...articleFacts(article),
  ];
  return facts.reduce((newest, { fact }) => (fact.checked > newest ? fact.checked : newest), '');
}
