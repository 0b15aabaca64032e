import { say } from '../say.ts';
import type { TeamWords } from './teamWords.ts';

/** The forms that one test of a rule may have: the names of all its fields. */
const forms: readonly string[] = [
  ...['all', 'any', 'not', 'kind', 'protocol', 'async', 'maintenance', 'policy', 'endDates'],
  ...['framework', 'runsOn', 'licence', 'among', 'capability level', 'level trait'],
  ...['answered some', 'answered only', 'answered besides'],
];

/**
 * What is wrong with the form of an effect whose fields the schema has accepted one by one, in words; null where nothing
 * is. Documents are nested at most 100 deep, so rules are as well.
 */
export function misformed(effect: object, words: TeamWords): string | null {
  const { when, points, exclude }: Readonly<Record<string, unknown>> = { ...effect };
  if ((points === undefined) === (exclude === undefined)) return words.effectForm;
  return misformedRule(when, words);
}

function misformedRule(rule: unknown, words: TeamWords): string | null {
  if (typeof rule !== 'object' || rule === null) return words.effectForm;
  const fields = Object.keys(rule).toSorted().join(' ');
  if (!forms.includes(fields)) return say(words.ruleForm, fields);
  const parts: readonly unknown[] = ['all', 'any', 'not'].includes(fields)
    ? Object.values(rule).flat()
    : [];
  for (const part of parts) {
    const found = misformedRule(part, words);
    if (found !== null) return found;
  }
  return null;
}
