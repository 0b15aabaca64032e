import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insideOf, readFolderFile } from '../../../src/core/decision/recordFolders.ts';
import { nextRecordName, slug } from '../../../src/core/decision/recordName.ts';
import { readYaml } from '../advice/shipped.ts';

interface NameCase {
  readonly title: string;
  readonly files: readonly string[];
  readonly record?: string;
  readonly name: string;
}

const cases = readYaml('test/cases/decision/names.yaml') as readonly NameCase[];
const day = '2026-11-22';

describe('the file name of the next record', () => {
  for (const { title, files, record = 'Use Flask', name } of cases) {
    it(title, () => assert.equal(nextRecordName(files, record, day), name));
  }

  it('is never one that is taken, and never leaves the folder', () => {
    const anyName = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(adr-)?\d{1,5}[-_]use-flask\.md$/),
      fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])-22-use-flask\.md$/),
    );
    fc.assert(
      fc.property(fc.array(anyName), fc.string(), (files, title) => {
        const name = nextRecordName(files, title, day);
        assert.ok(!files.includes(name));
        assert.doesNotMatch(name, /[/\\\0]|^\.|\s/);
        assert.match(name, /\.(md|markdown)$/i);
      }),
    );
  });

  const titles: readonly (readonly [title: string, expected: string])[] = [
    ['Use Django as the back-end framework', 'use-django-as-the-back-end-framework'],
    ['  Größe & „Élan“!  ', 'große-elan'],
    ['選択する', '選択する'],
    ['../..', 'decision'],
    ['', 'decision'],
    [`${'long '.repeat(40)}`, 'long-'.repeat(12).slice(0, -1)],
  ];
  for (const [title, expected] of titles) {
    it(`turns “${title.slice(0, 30)}” into a part of a file name`, () => {
      assert.equal(slug(title), expected);
    });
  }
});

describe('the folder of the records', () => {
  const written: readonly (readonly [text: string, path: string | null])[] = [
    ['doc/adr\n', 'doc/adr'],
    ['./docs//architecture/decisions/\r\nmore', 'docs/architecture/decisions'],
    ['docs\\adr', 'docs/adr'],
    ['../elsewhere', null],
    ['/etc', null],
    ['C:\\Users', null],
    ['', null],
    ['\n', null],
  ];
  for (const [text, path] of written) {
    it(`reads ${JSON.stringify(text)} of adr-tools as ${path}`, () => {
      assert.equal(readFolderFile(text), path);
    });
  }

  it('may be the root', () => assert.equal(insideOf('.'), ''));
});
