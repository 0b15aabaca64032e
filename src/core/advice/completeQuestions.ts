import type { Framework } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import type { Option, Question, QuestionsFile } from './questions.ts';

/**
 * The questions as they are asked: with what a team has changed in them, and with an option for each framework where a
 * question asks for frameworks.
 */
export function completeQuestions(
  { questions }: Pick<QuestionsFile, 'questions'>,
  { frameworks, team }: Pick<KnowledgeProfiles, 'team'> & { readonly frameworks: readonly Named[] },
): readonly Question[] {
  return (team?.questions ?? questions).map(({ perFramework, ...question }) => {
    if (perFramework === undefined) return question;
    const options = frameworks
      .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map(
        ({ id, name, summary }): Option => ({ id, label: name, detail: summary, ...perFramework }),
      );
    return { ...question, options: [...question.options, ...options] };
  });
}

type Named = Pick<Framework, 'id' | 'name' | 'summary'>;
