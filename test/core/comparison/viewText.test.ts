import assert from 'node:assert/strict';
import type { Ranking } from '../../../src/core/advice/explain.ts';
import { compare } from '../../../src/core/comparison/compare.ts';
import { extras } from '../../../src/core/comparison/extras.ts';
import { firstArrangement } from '../../../src/core/comparison/look.ts';
import {
  type ShownView,
  type ViewSource,
  viewText,
} from '../../../src/core/comparison/viewText.ts';
import { englishWords } from '../../../src/core/comparison/words.ts';
import { panelStrings } from '../../../src/protocol/strings.ts';
import { framework, hostile, knowledge, line, today } from './fixture.ts';

const from = { sources: ['docs'], checked: '2026-11-01' };

const ranking: Ranking = {
  given: [],
  answers: [{ question: 'What will people get?', options: ['Pages', 'An API'] }],
  verdict: 'uncertain',
  questions: ['What will people get?', 'How long must it last?'],
  places: [
    {
      ...{ id: 'alpha', name: 'Alpha', score: 3, low: 1, high: 4, ties: ['Beta'], unmet: [] },
      shares: [
        { question: 1, points: -1, text: 'It is new.' },
        { question: 0, points: 2, text: 'Templates are built in.' },
        { question: 0, points: 2, text: 'So is OpenAPI.' },
      ],
      unknowns: [{ question: 'x', facts: ['Policy'], low: 1, high: 4, mayExclude: true }],
    },
    {
      ...{ id: 'beta', name: 'Beta', score: 2, low: 2, high: 2, ties: [], unknowns: [] },
      shares: [{ question: 0, points: 2, text: 'Templates are built in.' }],
      unmet: [{ question: 'Licence?', text: 'The licence is another.' }],
    },
  ],
  excluded: [{ id: 'gamma', name: 'Gamma', reasons: [{ question: 'Q', text: 'It has ended.' }] }],
  relaxed: [],
  tips: ['Pin what you use.'],
  changes: [
    { first: 'Beta', answers: [{ question: 'What will people get?', to: 'Not sure' }] },
    {
      first: 'Gamma',
      answers: [
        { question: 'A?', to: 'b' },
        { question: 'C?', to: 'd' },
      ],
    },
  ],
};

describe('the text of a view', () => {
  const profiles = knowledge(
    framework('alpha', {
      lines: [{ ...line('2.1', '2027-01-01'), lts: true }, line('1.0', null)],
      traps: ['alpha-tools is another project.'],
      addons: [{ distribution: 'alpha-admin', imports: [], note: 'Screens.', ...from } as never],
      changes: [
        {
          ...{ symbol: 'alpha.old', kind: 'attribute', effect: 'removed', removedIn: '2.0' },
          ...{ addedIn: null, deprecatedIn: null, replacement: 'alpha.new', ...from },
        } as never,
      ],
    }),
    framework('beta'),
    framework('gamma'),
  );
  const inUse = [{ id: 'alpha', version: '2.1.4', specifier: null, where: 'requirements.txt:1' }];
  const comparison = compare(profiles, { inUse, today });
  const words = { ...panelStrings, ...englishWords };
  const source: ViewSource = {
    ...{ comparison, ranking, words },
    extras: extras(profiles, comparison.columns).frameworks,
  };
  const table: ShownView = {
    view: 'table',
    framework: '',
    chart: { x: '', y: '' },
    look: {
      filter: '',
      differencesOnly: false,
      arrangement: { ...firstArrangement, frameworks: ['beta', 'alpha'], order: ['beta'] },
    },
  };
  const markdown = (shown: Partial<ShownView>, from = source) =>
    viewText('markdown', { ...table, ...shown }, from).split('\n');
  const csv = (shown: Partial<ShownView>, from = source) =>
    viewText('csv', { ...table, ...shown }, from).split('\r\n');

  it('is made of words that mean one thing', () => {
    const other = new Map<string, string>(Object.entries(englishWords));
    const both = Object.entries(panelStrings).filter(([key]) => other.has(key));
    assert.deepEqual(
      both.filter(([key, text]) => other.get(key) !== text),
      [],
    );
  });

  it('has the release lines of the frameworks in sight, in their order', () => {
    const lines = markdown({ view: 'timeline' });
    assert.equal(lines[0], '# Support of each release line over the years');
    assert.match(lines[2] ?? '', /2026-11-22/);
    assert.deepEqual(lines.slice(4, 8), [
      '| Framework | Line | State today | Released | Fixes until | Security fixes until | Python | In use here |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| Alpha | 2.1 (LTS) | Active support until 2027-01-01 | 2023-01-01 | 2027-01-01 | 2027-01-01 |  | 2.1.4 |',
      '| Alpha | 1.0 | Superseded on 2023-01-01 | 2023-01-01 | not published | not published |  |  |',
    ]);
    assert.ok(lines.some((own) => own.startsWith('| Beta | 2.1 |')));
    assert.ok(!lines.some((own) => own.includes('Gamma')));
    assert.equal(csv({ view: 'timeline' })[3]?.split(',')[0], '"Beta"');
  });

  it('has where frameworks stand on the scales of the chart', () => {
    const lines = markdown({ view: 'chart', chart: { x: 'admin', y: 'async' } });
    assert.ok(lines.includes('Frameworks by Admin and Async'));
    assert.ok(lines.includes('| Framework | Admin | Async |'));
    assert.ok(lines.includes('| Beta | None | None |'));
    assert.deepEqual(csv({ view: 'chart', chart: { x: 'admin', y: 'async' } }).slice(0, 2), [
      '"Framework","Admin","Async"',
      '"Alpha (in use, 2.1.4 here)","None","None"',
    ]);
  });

  it('says why the ranking is what it is, and what would change it', () => {
    const lines = markdown({ view: 'ranking' });
    assert.deepEqual(
      lines.filter((own) => own.startsWith('#')),
      [
        '# Why this order',
        '## What would change it',
        '## What each answer adds or takes away',
        '## 1. Alpha: Reasons',
        '## 2. Beta: Reasons',
        '## What was left out, and why',
        '## Whichever you choose',
        '## Your answers',
      ],
    );
    for (const own of [
      'Alpha comes first by what is known; unknown facts could change that.',
      '- Beta would come first with another answer: What will people get? Not sure',
      '- Gamma would come first with two other answers: A? b · C? d',
      '| 1 | Alpha | +3 (+1 to +4) | +4 | −1 |',
      '- Too close to tell from Beta.',
      '- +2 Templates are built in. What will people get?',
      '- Not known: Policy. Could bring +1 to +4, or leave it out.',
      '- Does not meet: The licence is another. Licence?',
      '| Gamma | It has ended. |',
      '| What will people get? | Pages, An API |',
    ])
      assert.ok(lines.includes(own), `${own}\n${lines.join('\n')}`);
    const [heads, first] = csv({ view: 'ranking' });
    assert.equal(
      heads,
      '"Place","Framework","Score","What will people get?","How long must it last?"',
    );
    assert.match(first ?? '', /^"1","Alpha"/);
  });

  it('says that nobody has answered, where nobody has', () => {
    const unasked = { ...source, ranking: null };
    assert.ok(markdown({ view: 'ranking' }, unasked).includes('No answers to rank by.'));
    assert.deepEqual(csv({ view: 'ranking' }, unasked), ['']);
  });

  it('has all of a profile: cells, lines, changes, add-ons, and what it is mistaken for', () => {
    const lines = markdown({ view: 'profile', framework: 'alpha' });
    assert.equal(lines[0], '# Alpha');
    for (const own of [
      '| Criterion | Alpha (in use, 2.1.4 here) |',
      '- 2.1.4 · requirements.txt:1',
      '## Release lines',
      '## Removed, deprecated, changed: Version 2.0',
      '| alpha.old | Removed | alpha.new |',
      '- alpha-admin: Screens.',
      '- alpha-tools is another project.',
    ])
      assert.ok(lines.includes(own), `${own}\n${lines.join('\n')}`);
    // What is wrong with a look at the table is no matter here.
    assert.ok(!lines.some((own) => own.includes('Beta')));
    assert.match(csv({ view: 'profile', framework: 'alpha' })[0] ?? '', /"Alpha \(in use/);
  });

  it('is that of the table where the framework of a profile is gone', () => {
    const lines = markdown({ view: 'profile', framework: 'gone' });
    assert.equal(lines[0], '# Python back-end frameworks compared');
  });

  it('shows whatever the knowledge says as text', () => {
    const evil = framework('alpha', { name: hostile, traps: [hostile] });
    const all = { ...source, comparison: compare(knowledge(evil), { inUse: [], today }) };
    for (const view of ['profile', 'timeline', 'chart'] as const) {
      const text = markdown({ view, framework: 'alpha' }, all).join('\n');
      assert.doesNotMatch(text, /(?<!\\)<(?!https)/);
    }
  });
});
