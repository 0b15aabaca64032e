import assert from 'node:assert/strict';
import { type CompareOptions, compare } from '../../../src/core/comparison/compare.ts';
import type { Cell, Comparison } from '../../../src/core/comparison/comparison.ts';
import { englishWords } from '../../../src/core/comparison/words.ts';
import { capability, framework, knowledge, line, today } from './fixture.ts';

describe('compare', () => {
  const three = knowledge(framework('alpha'), framework('beta'), framework('gamma'));
  const of = (options: Partial<CompareOptions> = {}, profiles = three) =>
    compare(profiles, { inUse: [], today, ...options });
  const ids = ({ columns }: Comparison) => columns.map(({ id }) => id);
  const use = (id: string, version: string | null = null, specifier: string | null = null) => ({
    id,
    version,
    specifier,
    where: 'requirements.txt:1',
  });
  const cell = (comparison: Comparison, row: string, column = 0): Cell => {
    const found = comparison.rows.find(({ id }) => id === row)?.cells[column];
    assert.ok(found, `no cell in row ${row}`);
    return found;
  };

  it('shows all frameworks in the order of the knowledge base', () => {
    assert.deepEqual(ids(of()), ['alpha', 'beta', 'gamma']);
  });

  it('puts the frameworks in use first', () => {
    assert.deepEqual(ids(of({ inUse: [use('gamma'), use('beta')] })), ['gamma', 'beta', 'alpha']);
  });

  it('passes over a framework in use that nobody knows', () => {
    assert.deepEqual(ids(of({ inUse: [use('nobody')] })), ['alpha', 'beta', 'gamma']);
  });

  it('marks the framework in use with its version, else its requirement, else with the fact', () => {
    const badge = (...inUse: ReturnType<typeof use>[]) => of({ inUse }).columns[0]?.badge;
    assert.equal(badge(use('beta', '2.1.3', '==2.1.3')), 'in use, 2.1.3 here');
    assert.equal(badge(use('beta', null, '>=2')), 'in use, >=2 here');
    assert.equal(badge(use('beta')), 'in use here');
    assert.equal(badge(use('beta', '1.0'), use('beta', '2.1')), 'in use, 1.0, 2.1 here');
    assert.equal(badge(), '');
    const overruled = { ...use('beta', '2.1.3'), overruled: true };
    assert.equal(badge(overruled), 'in use, 2.1.3 here, set by you');
    assert.equal(badge(use('beta', '1.0'), overruled), 'in use, 1.0, 2.1.3 here, set by you');
  });

  it('tells the support of the version in use only where something is in use', () => {
    assert.ok(!of().rows.some(({ id }) => id === 'yours'));
    const comparison = of({ inUse: [use('beta', '1.0.4')] });
    assert.equal(cell(comparison, 'yours').level, 'ended');
    assert.equal(cell(comparison, 'yours').detail, '1.0.4, on 2024-01-01');
    assert.equal(cell(comparison, 'yours', 1).text, 'Not in use here');
  });

  it('shows the project in most need where several use a framework, and tells of all', () => {
    const yours = cell(of({ inUse: [use('beta', '2.1'), use('beta', '1.0')] }), 'yours');
    assert.equal(yours.level, 'ended');
    assert.deepEqual(yours.note.split('\n'), [
      '2.1: Active support until 2027-01-01',
      '1.0: Support ended on 2024-01-01',
    ]);
  });

  it('decides support by the day alone', () => {
    const profiles = knowledge(framework('alpha', { lines: [line('2.1', '2027-01-01')] }));
    const level = (day: string) => cell(of({ today: day }, profiles), 'support').level;
    assert.deepEqual(['2027-01-01', '2027-01-02'].map(level), ['active', 'ended']);
  });

  it('marks the line that the workspace uses', () => {
    const { columns } = of({ inUse: [use('beta', '1.0.4')] });
    assert.deepEqual(
      columns[0]?.lines.map((own) => own.inUse),
      [[], ['1.0.4']],
    );
  });

  it('names third-party packages before the note, and notes before the packages elsewhere', () => {
    const capabilities = {
      orm: capability('addon', 'Chosen by you.', ['one', 'two']),
      admin: capability('partial', 'In part.', ['three']),
    };
    const comparison = of({}, knowledge(framework('alpha', { capabilities })));
    assert.equal(cell(comparison, 'orm').detail, 'one, two');
    assert.equal(cell(comparison, 'orm').note, 'Chosen by you.');
    assert.equal(cell(comparison, 'admin').detail, 'In part.');
  });

  it('says unknown where an entry says nothing', () => {
    const comparison = of({}, knowledge(framework('alpha', { capabilities: {}, licence: '' })));
    assert.equal(cell(comparison, 'orm').text, 'Unknown');
    assert.equal(cell(comparison, 'orm').level, 'unknown');
    assert.equal(cell(comparison, 'licence').text, 'Unknown');
  });

  it('puts each claim of the article beside its verdict, after what holds today', () => {
    const from = { sources: ['docs'], checked: today };
    const claim = {
      id: 'x',
      kind: 'con',
      claim: 'Slow',
      verdict: 'wrong',
      reason: 'Fast.',
    } as const;
    const alpha = framework('alpha', {
      weaknesses: [{ text: 'Small', ...from }],
      article: [{ ...claim, ...from }],
    });
    const comparison = of({}, knowledge(alpha, framework('beta')));
    const rows = comparison.rows.filter(({ group }) => group === 'article').map(({ id }) => id);
    assert.deepEqual(rows, ['weaknesses', 'article.con']);
    assert.deepEqual(cell(comparison, 'article.con').items, [
      { text: 'Slow', verdict: 'wrong', reason: 'Fast.', ...from },
    ]);
    assert.equal(cell(comparison, 'article.con', 1).text, 'Nothing recorded');
  });

  it('hands over the sources that are named, and no others', () => {
    assert.deepEqual(Object.keys(of().sources), ['docs']);
  });

  it('offers https links only', () => {
    const profiles = knowledge(framework('alpha'));
    const [alpha] = profiles.frameworks;
    assert.ok(alpha);
    const links = { ...alpha.links, docs: 'http://alpha.test/', source: 'javascript:alert(1)' };
    const docs = { title: 'The docs', url: 'http://docs.test/', date: today };
    const comparison = of({}, { ...knowledge({ ...alpha, links }), sources: { docs } });
    assert.deepEqual(comparison.columns[0]?.links, []);
    assert.deepEqual(comparison.sources, { docs: { ...docs, url: null } });
  });

  it('gives every row one cell a column, and every cell a text', () => {
    for (const row of of({ inUse: [use('beta', '1.0')] }).rows) {
      assert.equal(row.cells.length, 3, row.id);
      for (const own of row.cells) assert.notEqual(own.text, '', row.id);
    }
  });

  it('speaks in the words it is given', () => {
    const words = Object.fromEntries(Object.keys(englishWords).map((key) => [key, `<${key}>`]));
    const comparison = of({ words: words as typeof englishWords });
    assert.equal(cell(comparison, 'orm').text, '<level.builtin>');
    assert.equal(comparison.rows[0]?.label, '<row.summary>');
  });

  it('compares nothing where there is nothing', () => {
    const { columns, rows, groups } = of({}, knowledge());
    assert.deepEqual([columns, rows, groups], [[], [], []]);
  });
});
