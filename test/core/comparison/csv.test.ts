import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare } from '../../../src/core/comparison/compare.ts';
import { csv } from '../../../src/core/comparison/csv.ts';
import { firstArrangement } from '../../../src/core/comparison/look.ts';
import { capability, framework, hostile, knowledge, today } from './fixture.ts';

/** Reads RFC 4180 as its grammar says, without leniency. */
function read(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      assert.equal(text[at], '"', `a field at ${at} without quotes`);
      let field = '';
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        assert.ok(at < text.length, 'a field without an end');
        if (text[at] === '"') at++;
        field += text[at];
      }
      at++;
      record.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    assert.equal(text.slice(at, at + 2), '\r\n');
    at += 2;
    records.push(record);
  }
  return records;
}

describe('csv', () => {
  const everything = { filter: '', differencesOnly: false };
  const of = (summary: string, note = '') =>
    compare(
      knowledge(
        framework('alpha', { summary, capabilities: { orm: capability('addon', note, ['One']) } }),
        framework('beta'),
      ),
      { inUse: [{ id: 'alpha', version: '2.1', specifier: null, where: 'a.txt:1' }], today },
    );
  const summaryOf = (summary: string) => read(csv(of(summary), everything))[1]?.[2];

  it('has a record a row, with the frameworks in use marked', () => {
    const [head, first] = read(csv(of('All "about" it, briefly.'), everything));
    assert.deepEqual(head, ['Group', 'Criterion', 'Alpha (in use, 2.1 here)', 'Beta']);
    assert.deepEqual(first?.slice(0, 3), ['What it is', 'Summary', 'All "about" it, briefly.']);
  });

  it('holds what is on screen, in that order', () => {
    const arrangement = {
      ...firstArrangement,
      preset: 'all',
      order: ['beta'],
      unpinned: ['alpha'],
    };
    const records = read(csv(of('x'), { filter: 'orm', differencesOnly: true, arrangement }));
    assert.deepEqual(records, [
      ['Group', 'Criterion', 'Beta', 'Alpha (in use, 2.1 here)'],
      ['Data', 'ORM', 'Built in', 'Third-party: One'],
    ]);
  });

  it('changes sides with the table', () => {
    const records = read(csv(of('x'), { filter: 'orm', differencesOnly: false, transposed: true }));
    assert.deepEqual(records, [
      ['Group', 'Data'],
      ['Criterion', 'ORM'],
      ['Alpha (in use, 2.1 here)', 'Third-party: One'],
      ['Beta', 'Built in'],
    ]);
  });

  const formulas: readonly (readonly [text: string, field: string])[] = [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\u200b =1', "'\u200b =1"],
    ['\uff1d1', "'\uff1d1"],
    ['fine\n=1', "fine\n'=1"],
    ['fine\r=1', "fine\n'=1"],
    ['a = b - c', 'a = b - c'],
    ["'=1", "'=1"],
  ];
  for (const [text, field] of formulas) {
    it(`makes no formula of ${JSON.stringify(text)}`, () => assert.equal(summaryOf(text), field));
  }

  it('keeps text that is hostile to other formats as it is', () => {
    assert.equal(summaryOf(hostile), hostile);
  });

  it('has fields that no spreadsheet takes for a formula, and reads back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (summary, note) => {
        const records = read(csv(of(summary, note), everything));
        assert.equal(new Set(records.map(({ length }) => length)).size, 1);
        for (const field of records.flat()) assert.doesNotMatch(field, /^[-=+@\t\r]/m);
      }),
    );
  });

  it('takes a megabyte of blanks in its stride', () => {
    assert.equal(summaryOf(`${' \n'.repeat(500_000)}=1`)?.endsWith("\n'=1"), true);
  });
});
