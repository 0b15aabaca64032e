import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAnswersLink, writeAnswersLink } from '../../../src/core/advice/answersLink.ts';

describe('A link to answers', () => {
  it('says what was answered, by ids', () => {
    const answers = [
      { question: 'product', options: ['api'] },
      { question: 'load', options: ['db', 'slow_io'] },
    ];
    assert.equal(writeAnswersLink(answers), 'product=api&load=db,slow_io');
    assert.deepEqual(readAnswersLink('product=api&load=db,slow_io'), {
      ok: true,
      answers: { product: ['api'], load: ['db', 'slow_io'] },
    });
  });

  it('comes back as it went, whatever the ids, after VS Code has decoded it once', () => {
    const id = fc.string({ minLength: 1 }).filter((own) => own !== 'windowId');
    const answer = fc.record({ question: id, options: fc.array(id, { minLength: 1 }) });
    const anyAnswers = fc.uniqueArray(answer, { selector: ({ question }) => question });
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const query = writeAnswersLink(answers);
        if (query.length > 8000) return;
        const read = readAnswersLink(decodeURIComponent(query));
        assert.ok(read.ok);
        assert.deepEqual(
          Object.entries(read.answers).toSorted(),
          answers.map(({ question, options }) => [question, options]).toSorted(),
        );
      }),
    );
  });

  it('never throws, whatever somebody sends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void readAnswersLink(query)));
  });

  const refused: readonly (readonly [query: string, code: string, key: string])[] = [
    ['product=api&product=site', 'twice', 'product'],
    ['product=', 'empty', 'product'],
    ['product', 'empty', 'product'],
    ['load=db,,slow_io', 'empty', 'load'],
    [`product=${'x'.repeat(9000)}`, 'too-long', ''],
  ];
  for (const [query, code, key] of refused) {
    it(`is refused as ${code}: ${query.slice(0, 30)}`, () => {
      assert.deepEqual(readAnswersLink(query), { ok: false, problem: { code, key } });
    });
  }

  it('takes nothing for what VS Code adds', () => {
    assert.deepEqual(readAnswersLink('windowId=1&product=api'), {
      ok: true,
      answers: { product: ['api'] },
    });
  });
});
