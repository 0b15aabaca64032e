import assert from 'node:assert/strict';
import { readIndexAddress } from '../../src/editor/releases/indexAddress.ts';

const cases: readonly (readonly [string, string | null])[] = [
  ['https://index.example.org', 'https://index.example.org'],
  [' https://index.example.org/ ', 'https://index.example.org'],
  [
    'http://127.0.0.1:8080/artifactory/api/pypi/all//',
    'http://127.0.0.1:8080/artifactory/api/pypi/all',
  ],
  ['https://me:p%40ss@index.example.org/a', 'https://index.example.org/a Basic bWU6cEBzcw=='],
  ['https://token@index.example.org', 'https://index.example.org Basic dG9rZW46'],
  ['https://index.example.org/?a=b', null],
  ['https://index.example.org/#a', null],
  ['ftp://index.example.org', null],
  ['file:///srv/index', null],
  ['index.example.org', null],
  ['', null],
];

describe('the address of an index', () => {
  for (const [text, expected] of cases) {
    it(`${text} is ${expected}`, () => {
      const address = readIndexAddress(text);
      const words = address && [address.base, address.authorization];
      assert.equal(words?.filter((word) => word !== null).join(' ') ?? null, expected);
    });
  }
});
