import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../../src/core/advice/answers.ts';
import { nextStep } from '../../../src/core/advice/nextStep.ts';
import { questions } from './shipped.ts';

const asked = questions.filter(({ assumed }) => assumed === undefined);
const answer = (question: string, ...options: readonly string[]) => ({ question, options });

/** The ids of the questions asked after these answers, each answered with "Not sure". */
function askedAfter(answers: Answers): readonly string[] {
  const step = nextStep(questions, answers);
  if ('recommend' in step) return [];
  return [step.ask.id, ...askedAfter([...answers, answer(step.ask.id, 'unsure')])];
}

describe('The next step', () => {
  it('is the first question at the start', () => {
    const step = nextStep(questions, []);
    assert.ok('ask' in step);
    assert.deepEqual([step.ask.id, step.step, step.totalSteps], ['product', 1, asked.length]);
  });

  it('is the recommendation when all is answered', () => {
    const answers = questions.map(({ id }) => answer(id, 'unsure'));
    assert.deepEqual(nextStep(questions, answers), { recommend: answers });
  });

  it('asks again what Back drops', () => {
    const answers = [answer('product', 'api'), answer('batteries', 'some')];
    const step = nextStep(questions, answers.slice(0, -1));
    assert.ok('ask' in step);
    assert.equal(step.ask.id, 'batteries');
  });

  it('asks everything where the first answer is not sure', () => {
    assert.equal(askedAfter([answer('product', 'unsure')]).length, asked.length - 1);
  });

  it('leaves out who owns the API description where there is no API', () => {
    assert.ok(!askedAfter([answer('product', 'site')]).includes('contract'));
    assert.ok(askedAfter([answer('product', 'site', 'api')]).includes('contract'));
    assert.ok(askedAfter([answer('product', 'model')]).includes('contract'));
  });

  it('leaves out data and load where they hardly matter', () => {
    const asked = askedAfter([answer('product', 'embed')]);
    assert.ok(!asked.includes('data') && !asked.includes('load'));
  });

  it('leaves out what is ruled out where something is prescribed', () => {
    assert.ok(!askedAfter([answer('must_use', 'flask')]).includes('must_not_use'));
    assert.ok(askedAfter([answer('must_use', 'none')]).includes('must_not_use'));
  });

  it('asks neither what is assumed nor what a team has settled', () => {
    const settled = questions.map((one) =>
      one.id === 'team' ? { ...one, fixed: ['expert'] } : one,
    );
    const steps: string[] = [];
    for (let answers: Answers = []; ; ) {
      const step = nextStep(settled, answers);
      if ('recommend' in step) break;
      steps.push(step.ask.id);
      answers = [...answers, answer(step.ask.id, 'unsure')];
    }
    assert.deepEqual(
      steps,
      asked.map(({ id }) => id).filter((id) => id !== 'team'),
    );
  });

  it('does not ask what was given beforehand', () => {
    assert.ok(!askedAfter([answer('python', '3.12')]).includes('python'));
  });

  it('reaches the recommendation, asking nothing twice, whatever is answered', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        let answers: Answers = [];
        for (let before = 0; ; ) {
          const step = nextStep(questions, answers);
          if ('recommend' in step) break;
          assert.ok(!answers.some((given) => given.question === step.ask.id));
          assert.ok(step.step > before && step.step <= step.totalSteps);
          before = step.step;
          const ids = [...step.ask.options.map(({ id }) => id), 'unsure'];
          const { value: choice } = choices.next();
          answers = [...answers, answer(step.ask.id, ids[choice % ids.length] ?? 'unsure')];
        }
        assert.ok(answers.length >= 6 && answers.length <= questions.length);
      }),
    );
  });
});
