import { normalizeName } from '../python/normalizeName.ts';
import { pythonRangeHolds } from './pythonRange.ts';
import type { PrefillRule, Question } from './questions.ts';

/** One thing found in the workspace, and the line that shows it. */
export interface WorkspaceFact {
  /** A distribution that is required or started, a framework in use by its id, or a range of Python versions. */
  readonly kind: 'distribution' | 'framework' | 'python';
  /** As it stands in the file; for frameworks what the reader is shown. */
  readonly name: string;
  /** The framework's id. */
  readonly id?: string;
  /** Relative to the workspace folder. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** An option that the workspace speaks for, to be preselected and shown with the reason; never an answer by itself. */
export interface Suggestion {
  readonly question: string;
  readonly option: string;
  readonly evidence: readonly WorkspaceFact[];
}

/**
 * What the facts suggest, in the order of the rules. Where a question takes one option and several are suggested, the
 * first is the one to preselect. Rules that name questions or options that a team has taken away suggest nothing.
 */
export function suggestAnswers(
  rules: readonly PrefillRule[],
  questions: readonly Question[],
  facts: readonly WorkspaceFact[],
): readonly Suggestion[] {
  const suggestions = rules.flatMap((rule): readonly Suggestion[] => {
    const question = questions.find(({ id }) => id === rule.question);
    if (question === undefined) return [];
    if ('oldestPython' in rule) return oldestPython(question, facts);
    if (!question.options.some(({ id }) => id === rule.option)) return [];
    const evidence = facts.filter((fact) => fits(rule, fact));
    return evidence.length === 0 ? [] : [{ question: question.id, option: rule.option, evidence }];
  });
  return merged(suggestions);
}

/** The options to preselect for a question. */
export function suggestedOptions(
  question: Question,
  suggestions: readonly Suggestion[],
): readonly string[] {
  const options = suggestions
    .filter((one) => one.question === question.id)
    .map(({ option }) => option);
  return question.multi === true ? options : options.slice(0, 1);
}

function fits(
  rule: Exclude<PrefillRule, { readonly oldestPython: true }>,
  { kind, name, id }: WorkspaceFact,
): boolean {
  if ('frameworks' in rule) return kind === 'framework' && rule.frameworks.includes(id ?? '');
  return (
    kind === 'distribution' &&
    rule.distributions.some((wanted) => normalizeName(wanted) === normalizeName(name))
  );
}

function oldestPython(question: Question, facts: readonly WorkspaceFact[]): readonly Suggestion[] {
  // The first source that says anything counts: what a project promises comes before what one machine runs.
  for (const fact of facts) {
    if (fact.kind !== 'python') continue;
    // Poetry's `^3.11` has the lower bound of `>=3.11`, and only that one matters here.
    const range = fact.name.replaceAll('^', '>=');
    const option = question.options.find(({ id }) => pythonRangeHolds(range, id) === 'yes');
    if (option !== undefined) {
      return [{ question: question.id, option: option.id, evidence: [fact] }];
    }
  }
  return [];
}

/** Several rules may speak for the same option. */
function merged(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byOption = new Map<string, Suggestion>();
  for (const one of suggestions) {
    const key = JSON.stringify([one.question, one.option]);
    const before = byOption.get(key);
    byOption.set(key, { ...one, evidence: [...(before?.evidence ?? []), ...one.evidence] });
  }
  return [...byOption.values()];
}
