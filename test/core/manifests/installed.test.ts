import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  readCondaMeta,
  readDistInfoName,
  readInstalledMetadata,
  readWheelName,
} from '../../../src/core/manifests/installed.ts';

describe('names of folders of metadata', () => {
  const lines = readFileSync('test/cases/manifests/installed.txt', 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    it(line, () => {
      const [folder = '', expected] = line.split(' = ');
      const read = readDistInfoName(folder);
      const words = read === null ? 'nothing' : `${read.name} ${read.version ?? '-'}`;
      assert.equal(words, expected);
    });
  }

  it('reads the records of conda', () => {
    assert.deepEqual(readCondaMeta('flask-3.0.3-pyhd8ed1ab_0.json'), {
      name: 'flask',
      version: '3.0.3',
    });
    assert.deepEqual(readCondaMeta('flask-sqlalchemy-3.1.1-pyhd8ed1ab_0.json'), {
      name: 'flask-sqlalchemy',
      version: '3.1.1',
    });
    for (const other of ['history', 'a.json', 'a-1.json', '-1-0.json', 'a--0.json', 'a-1-.json']) {
      assert.equal(readCondaMeta(other), null, other);
    }
  });

  it('reads the names of wheels', () => {
    const url = 'https://example.org/x-1-y/Jinja2-3.1.6-py3-none-any.whl#sha256=a';
    assert.deepEqual(readWheelName(url), { name: 'Jinja2', version: '3.1.6' });
    assert.equal(readWheelName('https://example.org/jinja2-3.1.6.tar.gz'), null);
  });

  it('reads any name', () => {
    const name = fc.array(fc.constantFrom('a', '1', '-', '.', '_', '~', '.dist-info', '.egg-info'));
    fc.assert(
      fc.property(name, (parts) => {
        const folder = parts.join('');
        const read = readDistInfoName(folder);
        if (read !== null) assert.ok(folder.startsWith(read.name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('metadata of what is installed', () => {
  const inWords = (text: string) => {
    const read = readInstalledMetadata(text);
    if (read === null) return 'nothing';
    assert.equal(text.slice(read.start, read.end), read.version);
    return `${read.line} ${read.name} ${read.version}`;
  };
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'name and version': ['Metadata-Version: 2.1\nName: Flask\nVersion: 3.0.3\n', '3 Flask 3.0.3'],
    'any case, any order': ['version:1.0\r\nNAME:\tfoo \r\n\r\nText', '1 foo 1.0'],
    'the first of each counts': ['Name: a\nName: b\nVersion: 1\nVersion: 2', '3 a 1'],
    'folded lines belong to the header above': [
      'Summary: a\n Name: b\n\tVersion: 2\nName: c\nVersion: 3\n',
      '5 c 3',
    ],
    'the text below the headers is none of them': ['Name: a\n\nVersion: 1\n', 'nothing'],
    'a line that is no header ends them': ['Name: a\nwhat\nVersion: 1\n', 'nothing'],
    'no version': ['Name: a', 'nothing'],
    'an empty version': ['Name: a\nVersion:\n', 'nothing'],
    'nothing at all': ['', 'nothing'],
    'line separators of Unicode are no line ends': [
      'Summary: \u2028\nName: a\nVersion: 1',
      '3 a 1',
    ],
  };
  for (const [title, [text, expected]] of Object.entries(cases)) {
    it(title, () => assert.equal(inWords(text), expected));
  }

  it('reads any text', () => {
    const part = fc.oneof(
      fc.constantFrom('Name: a', 'Version: 1', '\n', '\r', ' ', ':', 'X-Y: z'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        inWords(parts.join(''));
      }),
      { numRuns: 2000 },
    );
  });
});
