import { changesAt, linksOf, sourcedAt } from './completeFramework.ts';
import type { FrameworkLinks, IsoDay } from './framework.ts';
import type { ApiChangeDraft, Draft } from './frameworkDraft.ts';
import type { Library, LibraryUse } from './library.ts';

/** The value of a `resources/libraries/*.yaml` file that `resources/schema/library.json` accepts. */
export interface LibraryDraft extends Omit<Library, 'links' | 'newest' | 'frameworks' | 'changes'> {
  readonly checked: IsoDay;
  /** Names that another entry claims too, on purpose. */
  readonly shares?: readonly string[];
  /** Ids of entries that share their releases with this one. */
  readonly releasesWith?: readonly string[];
  readonly links: Pick<FrameworkLinks, 'docs' | 'source'> & Partial<FrameworkLinks>;
  readonly newest: Draft<Library['newest'], 'date'>;
  readonly frameworks: readonly Draft<LibraryUse, 'note'>[];
  readonly changes: readonly ApiChangeDraft[];
}

/**
 * Fills in what an author may leave out, as `completeFramework` does.
 *
 * @param draft a value that the schema accepts
 */
export function completeLibrary(draft: LibraryDraft): Library {
  const fact = sourcedAt(draft.checked);
  const { id, name, summary, distributions, imports } = draft;
  return {
    ...{ id, name, summary, distributions, imports },
    links: linksOf(draft.links),
    newest: fact({ date: null, ...draft.newest }),
    frameworks: draft.frameworks.map((use) => fact({ note: '', ...use })),
    changes: changesAt(draft.checked, draft.changes),
  };
}
