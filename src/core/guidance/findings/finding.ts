import type { TextRange } from '../../python/lineStarts.ts';
import type { FindingText } from './findingWords.ts';

/** Every rule; `docs/rules/<id>.md` tells about each. */
export const ruleIds = [
  'unsupported-version',
  'support-ends-soon',
  'removed-api',
  'deprecated-api',
  'dormant-framework',
  'undeclared-framework',
  'unused-framework',
  'conflicting-manifests',
  'invalid-requirement',
] as const;

export type RuleId = (typeof ruleIds)[number];

export type Severity = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** Nothing is louder than information but what breaks a program or an installation. */
export const defaultSeverities: Readonly<Record<RuleId, Severity>> = {
  'unsupported-version': 'information',
  'support-ends-soon': 'hint',
  'removed-api': 'warning',
  'deprecated-api': 'information',
  'dormant-framework': 'information',
  'undeclared-framework': 'information',
  'unused-framework': 'hint',
  'conflicting-manifests': 'information',
  'invalid-requirement': 'warning',
};

/** A sentence: a template of `findingWords` and what stands for `{0}`, `{1}` … in it. */
export interface Message {
  readonly text: FindingText;
  readonly args: readonly string[];
}

/** Replaces a piece of the file that the finding is in. Offsets are UTF-16 code units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that mends a finding. */
export interface Fix {
  readonly title: Message;
  /**
   * In order, not overlapping; of the text that the finding was made from. Empty where it cannot be done in this file: the
   * title then says where.
   */
  readonly edits: readonly TextEdit[];
  /** Certainly right: may be applied with all of its kind. */
  readonly isCertain: boolean;
}

/** Something that a rule has to say about a place in a file. */
export interface Finding {
  readonly rule: RuleId;
  /** Relative to the scanned folder, with `/`. */
  readonly file: string;
  readonly range: TextRange;
  readonly message: Message;
  /** The framework that it is about, or the library beneath one; null where none is. */
  readonly framework: string | null;
  readonly fix: Fix | null;
  /** Where more is told: upgrade notes, a policy; null where there is nothing. */
  readonly link: string | null;
}
