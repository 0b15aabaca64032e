import type { Framework, IsoDay } from './framework.ts';
import type { Article, Criterion, CriterionGroup, Source, TraitDefinition } from './knowledge.ts';

/** A value and the file that says it. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

/** One framework file, completed. */
export interface FrameworkFile extends Filed<Framework> {
  /** Names that another entry claims too, on purpose. */
  readonly shares: readonly string[];
  /** Ids of frameworks that share their releases with this one. */
  readonly releasesWith: readonly string[];
}

export interface Criteria {
  readonly groups: readonly CriterionGroup[];
  readonly criteria: readonly Criterion[];
  readonly traits: readonly TraitDefinition[];
}

/** All files that could be read. A part is null where its file is missing or broken; rules that need it keep silent. */
export interface KnowledgeBase {
  readonly frameworks: readonly FrameworkFile[];
  readonly sources: Filed<Readonly<Record<string, Source>>> | null;
  readonly criteria: Filed<Criteria> | null;
  readonly article: Filed<Article> | null;
  /** The day of the check: nothing can have been looked up later. */
  readonly today: IsoDay;
}
