import type { QuestionDraft } from '../../advice/questions.ts';
import type { Framework } from '../framework.ts';

export type Stance = 'approved' | 'discouraged' | 'forbidden';

/** What a team says about a framework or some of its versions. */
export interface PolicyStatement {
  readonly framework: string;
  readonly stance: Stance;
  /** PEP 440 clauses; null for every version. */
  readonly versions: string | null;
  readonly reason: string;
  /** https, or null. */
  readonly link: string | null;
  /** Key of its source in `KnowledgeProfiles.sources`. */
  readonly source: string;
  /** Where it stands; the line counts from 1. */
  readonly place: { readonly file: string; readonly line: number };
}

/** What the files of a team add to the shipped knowledge, kept apart so that it can be shown as theirs. */
export interface TeamLayer {
  readonly policies: readonly PolicyStatement[];
  /** Ids of the frameworks that only the team's files know. */
  readonly added: readonly string[];
  /** The entries as shipped of those that the team changed, by id. */
  readonly shipped: Readonly<Record<string, Framework>>;
  /** The questions of the wizard with the team's changes; absent where it made none. */
  readonly questions?: readonly QuestionDraft[];
}
