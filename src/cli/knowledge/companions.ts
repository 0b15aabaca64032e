import { checkPrefill, checkQuestions } from '../../core/advice/checkQuestions.ts';
import { completeQuestions } from '../../core/advice/completeQuestions.ts';
import type { QuestionsFile } from '../../core/advice/questions.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Finding } from '../../core/knowledge/problem.ts';

/** A document that is shipped beside the knowledge: `NAME.yaml`, accepted by `NAME.json`, compiled to `NAME.json`. */
export interface Companion {
  readonly name: string;
  /** What its schema cannot tell. The value is one that the schema accepts. */
  readonly check: (file: string, value: unknown, base: KnowledgeBase) => readonly Finding[];
}

/** To ship another document, add its row here and its schema to `resources/schema`. */
export const companions: readonly Companion[] = [
  {
    name: 'questions',
    check: (file, value, { criteria, frameworks }) => {
      if (criteria === null) return [];
      const named = { frameworks: frameworks.map((entry) => entry.value) };
      const questions = completeQuestions(value as QuestionsFile, named);
      const { prefill } = value as QuestionsFile;
      const ids = named.frameworks.map(({ id }) => id);
      return [
        ...checkQuestions(questions, criteria.value),
        ...checkPrefill(prefill, questions, ids),
      ].map(({ code, path, found }) => {
        const message = `${code.replaceAll('-', ' ')}: ${found}`;
        return { file, rule: `question-${code}`, message, path };
      });
    },
  },
];
