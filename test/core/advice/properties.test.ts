import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../../src/core/advice/answers.ts';
import { Assessor } from '../../../src/core/advice/assess.ts';
import { completeQuestions } from '../../../src/core/advice/completeQuestions.ts';
import type { FactTest, PointsEffect } from '../../../src/core/advice/questions.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import { rankFrameworks } from '../../../src/core/advice/standings.ts';
import type {
  CapabilityLevel,
  Framework,
  Protocol,
} from '../../../src/core/knowledge/framework.ts';
import { framework, withCapability } from './frameworkFixture.ts';
import { questionsFile } from './shipped.ts';

const today = '2026-11-22';
const ids = ['a', 'b', 'c', 'd', 'e'];
/** The shipped questions, where they ask for frameworks with those made here. */
const questions = completeQuestions(questionsFile, {
  frameworks: [...ids, 'meets', 'misses'].map((id) => framework({ id })),
});
const levels: readonly CapabilityLevel[] = ['builtin', 'extra', 'addon', 'partial', 'none'];
const criteria = Object.keys(framework({ id: 'any' }).capabilities);

/** Any answers; some questions stay open, and some are answered with "Not sure". */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...questions.map(({ id, multi, options }) => {
      const ids = options.filter(({ exclusive }) => exclusive !== true).map((option) => option.id);
      const many = fc.subarray(ids, { minLength: 1, maxLength: multi === true ? ids.length : 1 });
      const chosen = fc.oneof(many, fc.constantFrom(['unsure'], [options[0]?.id ?? 'unsure']));
      return fc.option(
        chosen.map((given) => ({ question: id, options: given })),
        { nil: undefined },
      );
    }),
  )
  .map((answers) => answers.filter((answer) => answer !== undefined));

function anyFramework(id: string): fc.Arbitrary<Framework> {
  const level = fc.constantFrom<CapabilityLevel>(...levels, 'unknown', 'host');
  return fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom('full-stack', 'micro', 'api', 'async'),
      protocols: fc.subarray<Protocol>(['WSGI', 'ASGI', 'RSGI', 'own-server'], { minLength: 1 }),
      async: fc.constantFrom('native', 'partial', 'none', 'unknown'),
      maintenance: fc.constantFrom('active', 'maintenance', 'dormant', 'legacy', 'unknown'),
      published: fc.boolean(),
      licence: fc.constantFrom('MIT', 'LGPL-3.0-only', 'Apache-2.0 AND MIT', ''),
      newest: fc.record({
        version: fc.constant('1.0'),
        python: fc.constantFrom('>=3.9', '>=3.10', '>=3.12', '<=3.11', 'not stated'),
      }),
      traits: fc.record({
        talent: fc.constantFrom('large', 'medium', 'small', 'unknown'),
        weight: fc.constantFrom('few', 'some', 'many', 'unknown'),
      }),
    } as const)
    .chain((facts) =>
      fc
        .tuple(...criteria.map((criterion) => fc.tuple(fc.constant(criterion), level)))
        .map((cells) =>
          cells.reduce<Framework>(
            (built, [criterion, at]) => withCapability(built, criterion, at),
            {
              ...framework(facts),
              licence: facts.licence,
            },
          ),
        ),
    );
}

const anyFrameworks = fc.tuple(...ids.map(anyFramework));
const advise = (answers: Answers, frameworks: readonly Framework[]) =>
  recommend(questions, answers, { frameworks }, today);
/** The advice without the search for changes, which takes most of the time. */
const rank = (answers: Answers, frameworks: readonly Framework[]) =>
  rankFrameworks(new Assessor(questions, frameworks, today), answers);

describe('Advice, whatever the answers and the frameworks,', function () {
  // Many runs each: tenths of a second on a quiet machine, more on a busy one.
  this.timeout(20_000);

  it('does not depend on the order of the answers or of the frameworks', () => {
    fc.assert(
      fc.property(anyAnswers, anyFrameworks, (answers, frameworks) => {
        const { ranking, verdict, excluded, changes } = advise(answers, frameworks);
        const turned = advise(answers.toReversed(), frameworks.toReversed());
        assert.deepEqual(
          [turned.ranking.map(({ id, score }) => [id, score]), turned.verdict],
          [ranking.map(({ id, score }) => [id, score]), verdict],
        );
        assert.equal(turned.excluded.length, excluded.length);
        assert.deepEqual(advise(answers.toReversed(), frameworks).changes, changes);
      }),
      { numRuns: 8 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyAnswers, anyFrameworks, (answers, frameworks) => {
        assert.deepEqual(advise(answers, frameworks), advise(answers, frameworks));
      }),
      { numRuns: 4 },
    );
  });

  it('explains each score in full', () => {
    fc.assert(
      fc.property(anyAnswers, anyFrameworks, (answers, frameworks) => {
        for (const { score, low, high, reasons } of rank(answers, frameworks).ranking) {
          assert.equal(
            reasons.reduce((sum, { share }) => sum + share, 0),
            score,
          );
          assert.ok(low <= score && score <= high);
          assert.ok(reasons.every(({ share, text }) => share !== 0 && text !== ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('recommends nothing that misses a hard need', () => {
    fc.assert(
      fc.property(anyAnswers, anyFrameworks, (answers, frameworks) => {
        const { ranking, excluded } = rank(answers, frameworks);
        const chose = (id: string, option: string): boolean =>
          answers.some((answer) => answer.question === id && answer.options.includes(option));
        for (const { id } of ranking) {
          const { protocols, newest, maintenance, licence } =
            frameworks.find((one) => one.id === id) ?? framework({ id });
          if (chose('hosting', 'wsgi_only')) assert.ok(protocols.includes('WSGI'));
          if (chose('python', '3.9')) assert.ok(!['>=3.10', '>=3.12'].includes(newest.python));
          if (chose('python', '3.12')) assert.ok(newest.python !== '<=3.11');
          if (chose('lifetime', 'regulated')) assert.ok(maintenance.signal !== 'dormant');
          if (chose('licence', 'permissive')) assert.ok(!licence.startsWith('LGPL'));
          if (ids.some((other) => chose('must_use', other))) assert.ok(chose('must_use', id));
          assert.ok(!chose('must_not_use', id));
        }
        const ranked = new Set(ranking.map(({ id }) => id));
        assert.ok(excluded.every(({ id, reason }) => !ranked.has(id) && reason !== ''));
        for (const { id } of frameworks) {
          assert.ok(ranked.has(id) || excluded.some((exclusion) => exclusion.id === id));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('puts frameworks that meet every soft need first', () => {
    fc.assert(
      fc.property(anyAnswers, anyFrameworks, (answers, frameworks) => {
        const missed = rank(answers, frameworks).ranking.map(({ unmet }) => unmet.length);
        assert.deepEqual(
          missed,
          missed.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('prefers none where nothing is sure', () => {
    fc.assert(
      fc.property(anyFrameworks, (frameworks) => {
        const unsure = questions.map(({ id }) => ({ question: id, options: ['unsure'] }));
        const { verdict, ranking, changes } = advise(unsure, frameworks);
        assert.equal(verdict, 'no-preference');
        assert.equal(ranking.length, frameworks.length);
        assert.ok(ranking.every(({ score, low, high }) => score === 0 && low === 0 && high === 0));
        assert.deepEqual(changes, []);
      }),
      { numRuns: 20 },
    );
  });

  it('holds what is not known for neither the best nor the worst', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyFramework('a'),
        fc.constantFrom(...criteria),
        fc.constantFrom(...levels),
        (answers, base, criterion, level) => {
          const [open] = rank(answers, [withCapability(base, criterion, 'unknown')]).ranking;
          const [known] = rank(answers, [withCapability(base, criterion, level)]).ranking;
          if (known === undefined) return;
          assert.ok(open !== undefined, 'left out for a fact that is not known');
          assert.ok(open.low <= known.score && known.score <= open.high);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never lowers a framework for a need that it meets, against one that does not', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyFramework('meets'),
        fc.constantFrom(...needs()),
        (answers, base, { question: id, option, capability, level }) => {
          // The two differ in one fact: what names one of them has no place here.
          const others = answers.filter(
            (answer) => ![id, 'must_use', 'must_not_use'].includes(answer.question),
          );
          const before = answers.find((answer) => answer.question === id)?.options ?? [];
          if (before.includes(option)) return;
          const kept =
            questions.find((one) => one.id === id)?.multi === true
              ? before.filter((one) => one !== 'unsure')
              : [];
          const pair = [
            withCapability(base, capability, level),
            { ...withCapability(base, capability, 'none'), id: 'misses' },
          ];
          const lead = (given: Answers): number => {
            const { ranking } = rank(given, pair);
            const meets = ranking.find((one) => one.id === 'meets');
            const misses = ranking.find((one) => one.id === 'misses');
            // Left out counts as far behind.
            return (meets?.score ?? -1000) - (misses?.score ?? -1000);
          };
          const without = lead([...others, { question: id, options: kept }]);
          const added = lead([...others, { question: id, options: [...kept, option] }]);
          assert.ok(added >= without, `${added} < ${without}`);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Every option that gives points for a single capability, with a level that earns them. */
function needs() {
  return questions.flatMap(({ id, options }) =>
    options.flatMap((option) =>
      option.effects
        .flatMap((effect): readonly PointsEffect[] =>
          'of' in effect ? effect.of : 'points' in effect ? [effect] : [],
        )
        .filter(({ points }) => points > 0)
        .flatMap(({ when }) => {
          const test = when as FactTest;
          if (!('capability' in test)) return [];
          const { capability } = test;
          return test.level.map((level) => ({
            question: id,
            option: option.id,
            capability,
            level,
          }));
        }),
    ),
  );
}
