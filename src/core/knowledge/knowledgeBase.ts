import type { Framework, IsoDay } from './framework.ts';
import type { Article, Criterion, CriterionGroup, Source, TraitDefinition } from './knowledge.ts';
import type { Library } from './library.ts';

/** A value and the file that says it. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

/** What a file says beside its entry. */
interface Allowances {
  /** Names that another entry claims too, on purpose. */
  readonly shares: readonly string[];
  /** Ids of entries that share their releases with this one. */
  readonly releasesWith: readonly string[];
}

/** One framework file, completed. */
export interface FrameworkFile extends Filed<Framework>, Allowances {}

/** One library file, completed. */
export interface LibraryFile extends Filed<Library>, Allowances {}

/** A file with names, a newest version and changes. */
export type EntryFile = FrameworkFile | LibraryFile;

export interface Criteria {
  readonly groups: readonly CriterionGroup[];
  readonly criteria: readonly Criterion[];
  readonly traits: readonly TraitDefinition[];
}

/** All files that could be read. A part is null where its file is missing or broken; rules that need it keep silent. */
export interface KnowledgeBase {
  readonly frameworks: readonly FrameworkFile[];
  /** Ids of all framework files by their names, also of those that could not be read. */
  readonly frameworkIds: ReadonlySet<string>;
  readonly libraries: readonly LibraryFile[];
  readonly sources: Filed<Readonly<Record<string, Source>>> | null;
  readonly criteria: Filed<Criteria> | null;
  readonly article: Filed<Article> | null;
  /** The day of the check: nothing can have been looked up later. */
  readonly today: IsoDay;
}

/** Every file that a rule on names, versions and changes holds for: frameworks, then libraries. */
export function entriesOf({ frameworks, libraries }: KnowledgeBase): readonly EntryFile[] {
  return [...frameworks, ...libraries];
}
