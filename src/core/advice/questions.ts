import type {
  AsyncLevel,
  CapabilityLevel,
  FrameworkKind,
  MaintenanceSignal,
  Protocol,
} from '../knowledge/framework.ts';
import type { Rule } from './rule.ts';

/** The id that stands for "Not sure": valid for every question, written in none, without effect. */
export const UNSURE = 'unsure';

/** Asks what has been answered: one of `some`, or nothing outside `only`. Unanswered and unsure count as no. */
export type AnswerTest =
  | { readonly answered: string; readonly some: readonly string[] }
  | { readonly answered: string; readonly only: readonly string[] }
  /** Something that is not one of these. */
  | { readonly answered: string; readonly besides: readonly string[] };

/** Asks whether the framework, or the one that it extends, was chosen for a question whose options are frameworks. */
export interface AmongTest {
  readonly among: string;
}

/** Asks for one fact of the knowledge base. Where the fact is not known, neither is the answer. */
export type FactTest =
  | { readonly capability: string; readonly level: readonly CapabilityLevel[] }
  | { readonly trait: string; readonly level: readonly string[] }
  | { readonly kind: readonly FrameworkKind[] }
  /** At least one of these is spoken. */
  | { readonly protocol: readonly Protocol[] }
  | { readonly async: readonly AsyncLevel[] }
  | { readonly maintenance: readonly MaintenanceSignal[] }
  | { readonly policy: 'published' | 'unpublished' }
  /** A release line that is still supported has a published end of security fixes. */
  | { readonly endDates: 'published' | 'unpublished' }
  | { readonly framework: readonly string[] }
  /** A supported version runs on this Python, e.g. `3.11`. */
  | { readonly runsOn: string }
  /** These licences are enough to use it: SPDX ids, or the text of an entry as it stands. */
  | { readonly licence: readonly string[] };

export type AnswerRule = Rule<AnswerTest>;
export type Predicate = Rule<AnswerTest | FactTest | AmongTest>;

/** Points for or against each framework for which the predicate holds. */
export interface PointsEffect {
  readonly when: Predicate;
  readonly points: number;
  /** A sentence about the framework, as shown. English; it is its own key for translations, as in `vscode.l10n`. */
  readonly reason: string;
}

/** Effects that together count no more than `cap`, whose sign is theirs. */
export interface CappedEffects {
  readonly cap: number;
  readonly of: readonly PointsEffect[];
}

/** Leaves out each framework for which the predicate holds. A soft exclusion gives way when too few are left. */
export interface ExclusionEffect {
  readonly when: Predicate;
  readonly exclude: 'hard' | 'soft';
  readonly reason: string;
}

export type Effect = PointsEffect | CappedEffects | ExclusionEffect;

export interface Option {
  readonly id: string;
  readonly label: string;
  /** Why it matters, in one line. */
  readonly detail: string;
  /** Cannot be chosen together with another option of a `multi` question. */
  readonly exclusive?: boolean;
  /** Advice that holds whichever framework is chosen. */
  readonly tip?: string;
  readonly effects: readonly Effect[];
}

export interface Question {
  readonly id: string;
  /** As a person asks it. */
  readonly title: string;
  /** Why it matters, in one line. */
  readonly why: string;
  /** Several options may be chosen. */
  readonly multi?: boolean;
  /** The answer is a fact about the asker's situation; what-if advice may drop it but not invent another. */
  readonly fact?: boolean;
  readonly skipWhen?: AnswerRule;
  /**
   * The option that counts where nothing is chosen and another answer gives points. Such a question is never asked; it
   * can be answered by an argument.
   */
  readonly assumed?: string;
  /** A team has settled the question: these options count, and nobody is asked. */
  readonly fixed?: readonly string[];
  readonly options: readonly Option[];
}

/** A question as it is written: options for each framework of the knowledge base are made from it. */
export interface QuestionDraft extends Question {
  readonly perFramework?: { readonly effects: readonly Effect[] };
}

/** What a fact of the workspace says about an answer; `resources/questions.yaml` holds the table. */
export type PrefillRule =
  | {
      readonly question: string;
      readonly option: string;
      readonly distributions: readonly string[];
    }
  | { readonly question: string; readonly option: string; readonly frameworks: readonly string[] }
  /** The options are Python releases: the oldest that the range takes in. */
  | { readonly question: string; readonly oldestPython: true };

/** `dist/knowledge/questions.json`, compiled from `resources/questions.yaml`. */
export interface QuestionsFile {
  readonly questions: readonly QuestionDraft[];
  /** What is found in a workspace suggests these answers; those further up first. */
  readonly prefill: readonly PrefillRule[];
}

/** An option as it is shown, in English; its id where the question has no such option any more. */
export function optionLabel(question: Pick<Question, 'options'> | undefined, id: string): string {
  return question?.options.find((option) => option.id === id)?.label ?? id;
}
