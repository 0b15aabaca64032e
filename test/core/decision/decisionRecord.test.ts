import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseAnswers } from '../../../src/core/advice/answers.ts';
import type { Question } from '../../../src/core/advice/questions.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import { englishWords } from '../../../src/core/comparison/words.ts';
import type { DecisionInput } from '../../../src/core/decision/decision.ts';
import { type DecisionRecord, decisionRecord } from '../../../src/core/decision/decisionRecord.ts';
import { decisionWords } from '../../../src/core/decision/decisionWords.ts';
import type { Framework } from '../../../src/core/knowledge/framework.ts';
import type { KnowledgeProfiles, Source } from '../../../src/core/knowledge/knowledge.ts';
import type { PolicyStatement } from '../../../src/core/knowledge/team/teamLayer.ts';
import { readYaml } from '../advice/shipped.ts';
import { framework, hostile, knowledge } from '../comparison/fixture.ts';

interface World {
  readonly day: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly questions: readonly Question[];
  readonly unasked: readonly Question[];
  readonly frameworks: readonly (Partial<Framework> & { readonly id: string })[];
}

interface Case {
  readonly name: string;
  readonly title: string;
  readonly answers: unknown;
  readonly frameworks?: readonly string[];
  readonly unasked?: readonly string[];
  readonly policies?: readonly Partial<PolicyStatement>[];
  readonly chosen: string | null;
}

const folder = 'test/cases/decision';
const world = readYaml(`${folder}/world.yaml`) as World;
const cases = readYaml(`${folder}/cases.yaml`) as readonly Case[];

function profilesFor({ frameworks, policies }: Case): KnowledgeProfiles {
  const known = world.frameworks.filter(({ id }) => frameworks?.includes(id) ?? true);
  const base = knowledge(...known.map(({ id, ...change }) => framework(id, change)));
  const statement = { versions: null, link: null, source: 'team:rules' };
  const place = { file: 'rules.yaml', line: 1 };
  const stated = (policies ?? []).map(
    (one) => ({ ...statement, place, ...one }) as PolicyStatement,
  );
  const team = { policies: stated, added: [], shipped: {} };
  return { ...base, sources: world.sources, ...(stated.length > 0 ? { team } : {}) };
}

function write(one: Case, change: Partial<DecisionInput> = {}): DecisionRecord {
  const { day, unasked } = world;
  const added = unasked.filter(({ id }) => one.unasked?.includes(id));
  const questions = [...world.questions, ...added];
  const { answers, problems } = parseAnswers(questions, one.answers);
  assert.deepEqual(problems, []);
  const profiles = profilesFor(one);
  return decisionRecord({
    ...{ questions, answers, profiles, chosen: one.chosen, words: decisionWords },
    advice: recommend(questions, answers, profiles, day),
    comparison: englishWords,
    translate: (text) => text,
    ...change,
  });
}

describe('a decision record', () => {
  for (const one of cases) {
    it(`${one.title} (${one.name}.md)`, () => {
      assert.equal(write(one).text, readFileSync(`${folder}/records/${one.name}.md`, 'utf8'));
    });

    it(`${one.name}: links every number that it names, and gives each a source`, () => {
      const { text } = write(one);
      const [body = '', list = ''] = text.split('### Sources');
      const named = new Set([...body.matchAll(/(?<!\\)\[(\d+)\](?!:)/g)].map(([, key]) => key));
      const listed = [...list.matchAll(/^\* \[(\d+)\] /gm)].map(([, key]) => key);
      assert.deepEqual(
        listed,
        [...named].toSorted((a, b) => Number(a) - Number(b)),
      );
    });
  }

  const [first] = cases;
  if (first === undefined) throw new Error('there are no cases');

  it('has a title that says what was chosen', () => {
    assert.equal(write(first).title, 'Use Alpha as the back-end framework');
    assert.equal(write({ ...first, chosen: null }).title, 'Choose a Python back-end framework');
  });

  it('is in the reader’s language', () => {
    const words = Object.fromEntries(
      Object.entries(decisionWords).map(([key, text]) => [key, `«${text}»`]),
    ) as unknown as typeof decisionWords;
    const { text } = write(first, { words, translate: (own) => `<${own}>` });
    assert.match(text, /^## «Decision Drivers»$/m);
    assert.match(text, /\\<What will people get\?> \*\*\\<A web site>\*\*/);
  });

  it('shows whatever stands in names and texts as text', () => {
    const sources = ['docs'];
    const checked = world.day;
    const { text } = write(first, {
      chosen: 'evil',
      profiles: {
        ...knowledge(
          framework('evil', {
            name: hostile,
            summary: `# ${hostile}`,
            strengths: [{ text: hostile, sources, checked }],
            links: {
              ...{ docs: 'javascript:alert(1)', docsForVersion: null, source: '' },
              ...{ changelog: null, security: null },
            },
          }),
        ),
        sources: { docs: { title: hostile, url: 'javascript:alert(1)', date: checked } },
      },
    });
    assert.doesNotMatch(text, /(?<!\\)<(script|img|\/)/);
    assert.doesNotMatch(text, /(?<!\\)\]\(javascript/);
    assert.doesNotMatch(text, /\u202E|\u202C/);
    assert.doesNotMatch(text, /^\[\d+\]: <javascript/m);
    assert.doesNotMatch(text, /^# e$/m);
    assert.doesNotMatch(text, /^# <?\/script/m);
  });
});
