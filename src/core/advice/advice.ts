import type { IsoDay } from '../knowledge/framework.ts';

/** One sentence for (share above 0) or against (below 0) a framework, from one chosen option. */
export interface Reason {
  readonly question: string;
  readonly answer: string;
  /** Points; the shares of a framework's reasons add up to its score. */
  readonly share: number;
  readonly text: string;
}

/** Facts that an answer asked for and nobody has recorded, and the points they could have brought. */
export interface Unknown {
  readonly question: string;
  readonly answer: string;
  /** Criterion and trait ids, or `async`, `maintenance`, `endDates`, `runsOn`. */
  readonly facts: readonly string[];
  readonly low: number;
  readonly high: number;
  /** The fact could also leave the framework out. */
  readonly mayExclude: boolean;
}

export interface Exclusion {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly reason: string;
  readonly strength: 'hard' | 'soft';
}

export interface RankedFramework {
  readonly id: string;
  readonly score: number;
  /** The score if every unknown fact turned out badly, and well. Equal to `score` where all is known. */
  readonly low: number;
  readonly high: number;
  /** Ids of those too close to be told apart. */
  readonly ties: readonly string[];
  /** Strongest first; for and against. */
  readonly reasons: readonly Reason[];
  readonly unknowns: readonly Unknown[];
  /** Soft needs it does not meet. Not empty only where too few met them all; such frameworks come last. */
  readonly unmet: readonly Exclusion[];
}

/** How much the ranking says about its first place. */
export type Verdict =
  /** Every framework is excluded. */
  | 'no-candidate'
  /** The answers do not tell the candidates apart. The order is alphabetical and means nothing. */
  | 'no-preference'
  | 'tie'
  /** First by what is known; facts that are not known could put another one first. */
  | 'uncertain'
  | 'clear';

/** Another answer, and the framework that it would put first. */
export interface Change {
  readonly question: string;
  /** Option id, or `unsure`: the need given up. */
  readonly to: string;
  readonly first: string;
  /** The second change, where one alone is not enough. */
  readonly also?: { readonly question: string; readonly to: string };
}

/** Advice that holds whichever framework is chosen. */
export interface Tip {
  readonly question: string;
  readonly answer: string;
  readonly text: string;
}

export interface Advice {
  /** The day for which support dates were judged. */
  readonly day: IsoDay;
  readonly verdict: Verdict;
  readonly ranking: readonly RankedFramework[];
  readonly excluded: readonly Exclusion[];
  /** Questions whose soft exclusions gave way, because too few frameworks were left. */
  readonly relaxed: readonly string[];
  readonly tips: readonly Tip[];
  readonly changes: readonly Change[];
}
