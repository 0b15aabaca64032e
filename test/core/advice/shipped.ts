import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactNames } from '../../../src/core/advice/checkQuestions.ts';
import { completeQuestions } from '../../../src/core/advice/completeQuestions.ts';
import type { Question, QuestionsFile } from '../../../src/core/advice/questions.ts';
import { completeFramework } from '../../../src/core/knowledge/completeFramework.ts';
import type { Framework } from '../../../src/core/knowledge/framework.ts';
import type { FrameworkDraft } from '../../../src/core/knowledge/frameworkDraft.ts';

/** The questions as they are written. */
export const questionsFile = readYaml('resources/questions.yaml') as QuestionsFile;

/** The criteria and traits that the extension ships. */
export const factNames = readYaml('resources/criteria.yaml') as FactNames;

/** The frameworks that the extension ships; their schema is checked elsewhere. */
export function shippedFrameworks(): readonly Framework[] {
  const folder = 'resources/frameworks';
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => completeFramework(readYaml(`${folder}/${name}`) as FrameworkDraft));
}

/** The questions that the extension asks. */
export const questions: readonly Question[] = completeQuestions(questionsFile, {
  frameworks: shippedFrameworks(),
});

/** The value of a YAML file, by its path from the root of the repository. Dates stay text. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** The shipped question of that id. */
export function question(id: string): Question {
  const found = questions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No question ${id}`);
  return found;
}
