import type {
  ArticleClaim,
  Framework,
  FrameworkDetails,
  FrameworkIdentity,
  IsoDay,
} from './framework.ts';
import type { TeamLayer } from './team/teamLayer.ts';

/** A place that facts come from; named once in `resources/sources.yaml`. */
export interface Source {
  readonly title: string;
  /** https link, or null where the source cannot be opened by a link (a book, a measurement of our own). */
  readonly url: string | null;
  /** The day the place speaks of. */
  readonly date: IsoDay;
}

/** One row of the comparison, declared in `resources/criteria.yaml`. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  /** What the criterion asks, in one sentence. */
  readonly question: string;
  readonly group: string;
}

export interface CriterionGroup {
  readonly id: string;
  readonly label: string;
}

export interface TraitDefinition {
  readonly id: string;
  readonly label: string;
  readonly levels: readonly string[];
}

/** The article the project began with. */
export interface Article {
  readonly title: string;
  readonly publisher: string;
  readonly published: IsoDay;
  readonly claims: readonly ArticleClaim[];
}

/** `dist/knowledge/index.json`: what detection, hovers and the status bar load. */
export interface KnowledgeIndex {
  /** The newest `checked` date of all facts. */
  readonly date: IsoDay;
  readonly frameworks: readonly FrameworkIdentity[];
  /** Only where a team's files were laid over the shipped knowledge. */
  readonly team?: TeamLayer;
}

/** Everything, for the panel and the advice. */
export interface KnowledgeProfiles {
  readonly date: IsoDay;
  readonly frameworks: readonly Framework[];
  readonly groups: readonly CriterionGroup[];
  readonly criteria: readonly Criterion[];
  readonly traits: readonly TraitDefinition[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly article: Article;
  /** Only where a team's files were laid over the shipped knowledge. */
  readonly team?: TeamLayer;
}

/** `dist/knowledge/profiles.json`: what {@link KnowledgeProfiles} holds beyond the index, by framework id. */
export interface KnowledgeDetails extends Omit<KnowledgeProfiles, 'date' | 'frameworks'> {
  readonly frameworks: Readonly<Record<string, FrameworkDetails>>;
}

/** Puts index and details together again. Both come from one build, so every framework has its details. */
export function joinProfiles(
  { date, frameworks }: KnowledgeIndex,
  details: KnowledgeDetails,
): KnowledgeProfiles {
  return {
    ...details,
    date,
    frameworks: frameworks.flatMap((identity) => {
      const rest = details.frameworks[identity.id];
      return rest === undefined ? [] : [{ ...identity, ...rest }];
    }),
  };
}
