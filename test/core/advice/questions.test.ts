import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parseAnswers } from '../../../src/core/advice/answers.ts';
import { checkQuestions, type QuestionProblem } from '../../../src/core/advice/checkQuestions.ts';
import { completeQuestions } from '../../../src/core/advice/completeQuestions.ts';
import type { Effect, Question } from '../../../src/core/advice/questions.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import { framework } from './frameworkFixture.ts';
import { factNames, question, questions, questionsFile, readYaml } from './shipped.ts';

const ajv = new Ajv({ allErrors: true });
ajv.addKeyword('patternErrorMessage');
const accepts = ajv.compile(JSON.parse(readFileSync('resources/schema/questions.json', 'utf8')));

describe('The shipped questions', () => {
  it('have the form that their schema asks for', () => {
    assert.ok(accepts(readYaml('resources/questions.yaml')), ajv.errorsText(accepts.errors));
  });

  it('name only what exists', () => {
    assert.deepEqual(checkQuestions(questions, factNames), []);
  });

  it('keep the ids that links and saved answers use', () => {
    assert.deepEqual(
      Object.fromEntries(
        questionsFile.questions.map(({ id, options }) => [id, options.map((option) => option.id)]),
      ),
      {
        product: ['site', 'backoffice', 'api', 'realtime', 'embed', 'model'],
        batteries: ['all', 'some', 'minimal'],
        load: ['db', 'slow_io', 'sockets', 'cpu'],
        contract: ['none', 'types', 'document'],
        data: ['sql_admin', 'sql', 'nosql', 'none'],
        existing: [
          ...['none', 'django', 'flask', 'asgi', 'twisted', 'tornado', 'web2py', 'turbogears'],
          ...['cherrypy', 'pyramid'],
        ],
        python: ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'],
        lifetime: ['prototype', 'years', 'regulated'],
        team: ['beginner', 'hiring', 'expert'],
        hosting: ['wsgi_only', 'container', 'one_process', 'serverless'],
        licence: ['any', 'permissive', 'weak_copyleft'],
        must_use: ['none'],
        must_not_use: ['none'],
        new_work: ['sound', 'legacy'],
      },
    );
  });
});

describe('Questions that ask for frameworks', () => {
  const frameworks = [
    framework({ id: 'beta' }),
    framework({ id: 'alpha' }),
    { ...framework({ id: 'alpha-add-on' }), extends: 'alpha' },
  ];
  const asked = completeQuestions(questionsFile, { frameworks });
  const left = (given: object) => {
    const { answers, problems } = parseAnswers(asked, given);
    assert.deepEqual(problems, []);
    const { ranking, excluded } = recommend(asked, answers, { frameworks }, '2026-11-22');
    return { ranked: ranking.map(({ id }) => id), excluded };
  };

  it('offer every framework of the knowledge base by name, a team’s own included', () => {
    const { options } = asked.find(({ id }) => id === 'must_use') ?? { options: [] };
    assert.deepEqual(
      options.map(({ id }) => id),
      ['none', 'alpha', 'alpha-add-on', 'beta'],
    );
  });

  it('leave what is prescribed and what is built on it', () => {
    assert.deepEqual(left({ must_use: 'alpha' }).ranked, ['alpha', 'alpha-add-on']);
    assert.deepEqual(left({ must_use: ['alpha-add-on', 'beta'] }).ranked, ['alpha-add-on', 'beta']);
    assert.deepEqual(left({ must_use: 'none' }).ranked, ['alpha', 'alpha-add-on', 'beta']);
  });

  it('take away what is ruled out and what is built on it, saying so once', () => {
    const { ranked, excluded } = left({ must_not_use: ['alpha', 'alpha-add-on'] });
    assert.deepEqual(ranked, ['beta']);
    assert.deepEqual(
      excluded.map(({ id, question }) => [id, question]),
      [
        ['alpha', 'must_not_use'],
        ['alpha-add-on', 'must_not_use'],
      ],
    );
  });

  it('leave nothing where both are asked of one framework', () => {
    assert.deepEqual(left({ must_use: 'beta', must_not_use: 'beta' }).ranked, []);
  });
});

describe('The schema of questions', () => {
  const points = { points: 1, reason: 'It is made for APIs.' };
  const cases: readonly (readonly [string, unknown])[] = [
    [
      'a level that no capability has',
      { when: { capability: 'orm', level: ['large'] }, ...points },
    ],
    ['unknown as a wanted level', { when: { trait: 'talent', level: ['unknown'] }, ...points }],
    ['a misspelt test', { when: { capabilty: 'orm', level: ['none'] }, ...points }],
    ['two tests at once', { when: { kind: ['api'], async: ['none'] }, ...points }],
    ['an empty predicate', { when: {}, ...points }],
    ['a mistake deep in a predicate', { when: { all: [{ not: { kind: ['tiny'] } }] }, ...points }],
    ['points of zero', { when: { kind: ['api'] }, points: 0, reason: points.reason }],
    ['an effect that does nothing', { when: { kind: ['api'] }, reason: points.reason }],
    ['points and exclusion at once', { when: { kind: ['api'] }, exclude: 'hard', ...points }],
    ['a reason that is no sentence', { when: { kind: ['api'] }, points: 1, reason: 'for apis' }],
    ['a cap without effects', { cap: 2 }],
  ];
  for (const [title, effect] of cases) {
    it(`refuses ${title}`, () =>
      assert.ok(!accepts({ ...questionsFile, questions: [withEffect(effect as Effect)] })));
  }

  it('refuses an option that calls itself unsure', () => {
    const [first, ...others] = question('team').options;
    const options = [{ ...first, id: 'unsure' }, ...others];
    assert.ok(!accepts({ ...questionsFile, questions: [{ ...question('team'), options }] }));
  });
});

describe('The check of names', () => {
  const codes = (list: readonly Question[]): readonly QuestionProblem['code'][] =>
    checkQuestions(list, factNames).map(({ code }) => code);
  const effect = (when: unknown): Effect => ({ when, points: 1, reason: 'Any.' }) as Effect;

  const cases: readonly (readonly [QuestionProblem['code'], Effect])[] = [
    ['unknown-criterion', effect({ not: { capability: 'orms', level: ['none'] } })],
    ['unknown-trait', effect({ trait: 'charm', level: ['large'] })],
    ['unknown-level', effect({ trait: 'talent', level: ['huge'] })],
    ['unknown-question', effect({ answered: 'colour', some: ['red'] })],
    ['unknown-option', effect({ answered: 'team', only: ['robots'] })],
    ['unknown-question', effect({ among: 'colour' })],
    ['unknown-option', effect({ answered: 'team', besides: ['robots'] })],
    ['cap-sign', { cap: -2, of: [{ when: { kind: ['api'] }, points: 1, reason: 'Any.' }] }],
  ];
  for (const [code, wrong] of cases) {
    it(`reports ${code}`, () => assert.deepEqual(codes([withEffect(wrong)]), [code]));
  }

  it('reports an option that is assumed or settled and does not exist', () => {
    assert.deepEqual(codes([{ ...question('team'), assumed: 'robots' }]), ['unknown-option']);
    assert.deepEqual(codes([{ ...question('team'), fixed: ['robots'] }]), ['unknown-option']);
  });

  it('reports two things of one name', () => {
    assert.deepEqual(codes([question('team'), question('team')]), ['duplicate-id']);
  });

  it('reports a question that an answer to come would skip', () => {
    const early = { ...question('hosting'), skipWhen: { answered: 'team', some: ['expert'] } };
    assert.deepEqual(codes([early, question('team')]), ['asked-later']);
  });

  it('says where', () => {
    const [problem] = checkQuestions(
      [withEffect(effect({ trait: 'charm', level: [] }))],
      factNames,
    );
    assert.deepEqual(problem?.path, ['questions', 0, 'options', 0, 'effects', 0, 'when']);
  });
});

/** The question about the team with one effect replaced. */
function withEffect(effect: Effect): Question {
  const team = question('team');
  const [first, ...others] = team.options;
  if (first === undefined) throw new Error('The question has no options');
  return { ...team, options: [{ ...first, effects: [effect] }, ...others] };
}
