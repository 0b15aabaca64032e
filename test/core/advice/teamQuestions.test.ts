import assert from 'node:assert/strict';
import { parseAnswers } from '../../../src/core/advice/answers.ts';
import { completeQuestions } from '../../../src/core/advice/completeQuestions.ts';
import { nextStep } from '../../../src/core/advice/nextStep.ts';
import type { QuestionDraft } from '../../../src/core/advice/questions.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import { framework } from './frameworkFixture.ts';
import { questionsFile } from './shipped.ts';

describe('Questions that a team has changed', () => {
  const frameworks = [
    { ...framework({ id: 'free' }), licence: 'MIT' },
    { ...framework({ id: 'lesser' }), licence: 'LGPL-3.0-only' },
  ];
  const settled = (fixed: readonly string[]): readonly QuestionDraft[] =>
    questionsFile.questions.map((one) => (one.id === 'licence' ? { ...one, fixed } : one));
  const under = (fixed: readonly string[]) => {
    const team = { policies: [], added: [], shipped: {}, questions: settled(fixed) };
    const questions = completeQuestions(questionsFile, { frameworks, team });
    return { questions, advice: recommend(questions, [], { frameworks, team }, '2026-11-22') };
  };

  it('count with the answer that is settled, without asking', () => {
    const { questions, advice } = under(['permissive']);
    assert.deepEqual(
      advice.excluded.map(({ id, question }) => [id, question]),
      [['lesser', 'licence']],
    );
    const asked = new Set<string>();
    for (let answers: { question: string; options: string[] }[] = []; ; ) {
      const step = nextStep(questions, answers);
      if ('recommend' in step) break;
      asked.add(step.ask.id);
      answers = [...answers, { question: step.ask.id, options: ['unsure'] }];
    }
    assert.ok(asked.has('hosting') && !asked.has('licence'));
  });

  it('do not count where they are left out', () => {
    assert.deepEqual(under([]).advice.excluded, []);
  });

  it('refuse another answer and say what is settled', () => {
    const { questions } = under(['permissive']);
    assert.deepEqual(parseAnswers(questions, { licence: 'any' }).problems, [
      { code: 'fixed', question: 'licence', valid: ['permissive'] },
    ]);
    assert.deepEqual(parseAnswers(questions, { licence: 'permissive' }).problems, []);
  });
});
