import type { CapabilityLevel } from '../framework.ts';
import type { DocumentPath } from '../problem.ts';
import { say } from '../say.ts';
import type { TeamWords } from './teamWords.ts';

/** What is wrong with a form, in words, and where: a path from the value that was asked about. */
export interface Misform {
  readonly message: string;
  readonly path: DocumentPath;
}

/** The forms that one test of an answer may have: the names of all its fields. */
const answerForms: readonly string[] = ['answered some', 'answered only', 'answered besides'];
const combinations: readonly string[] = ['all', 'any', 'not'];
/** The same for a test of a fact or an answer. */
const forms: readonly string[] = [
  ...combinations,
  ...['kind', 'protocol', 'async', 'maintenance', 'policy', 'endDates'],
  ...['framework', 'runsOn', 'licence', 'among', 'capability level', 'level trait'],
  ...answerForms,
];
/** As resources/schema/questions.json has them: nobody can ask for what is not known. */
const capabilityLevels: readonly unknown[] = [
  'builtin',
  'extra',
  'addon',
  'partial',
  'none',
  'host',
] satisfies readonly CapabilityLevel[];

/**
 * What is wrong with the form of an effect whose fields the schema has accepted one by one; null where nothing is.
 * Documents are nested at most 100 deep, so rules are as well.
 */
export function misformed(effect: object, words: TeamWords): Misform | null {
  const fields: Readonly<Record<string, unknown>> = { ...effect };
  const { cap, of, ...others } = fields;
  if (cap === undefined && of === undefined) return misformedSingle(fields, words);
  const isWhole = typeof cap === 'number' && Array.isArray(of) && Object.keys(others).length === 0;
  if (!isWhole) return { message: words.effectForm, path: [] };
  for (const [index, part] of of.entries()) {
    const found = misformedSingle({ ...part }, words);
    if (found !== null) return { ...found, path: ['of', index, ...found.path] };
  }
  return null;
}

function misformedSingle(
  { when, reason, points, exclude }: Readonly<Record<string, unknown>>,
  words: TeamWords,
): Misform | null {
  const isWhole = reason !== undefined && (points === undefined) !== (exclude === undefined);
  const message = isWhole ? misformedRule(when, words) : words.effectForm;
  return message === null ? null : { message, path: [] };
}

/** What is wrong with a rule over answers alone, such as `skipWhen`, in words; null where nothing is. */
export function misformedAnswerRule(rule: unknown, words: TeamWords): string | null {
  return misformedRule(rule, words, [...combinations, ...answerForms]);
}

function misformedRule(rule: unknown, words: TeamWords, known = forms): string | null {
  if (typeof rule !== 'object' || rule === null) return words.effectForm;
  const fields = Object.keys(rule).toSorted().join(' ');
  if (!known.includes(fields)) return say(words.ruleForm, fields);
  const { capability, level }: Readonly<Record<string, unknown>> = { ...rule };
  const strange =
    capability !== undefined && Array.isArray(level)
      ? level.find((one) => !capabilityLevels.includes(one))
      : undefined;
  if (strange !== undefined) return say(words.oneOf, capabilityLevels.join(', '));
  const parts: readonly unknown[] = combinations.includes(fields) ? Object.values(rule).flat() : [];
  for (const part of parts) {
    const found = misformedRule(part, words, known);
    if (found !== null) return found;
  }
  return null;
}
