import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { texts } from './manifest.ts';

const source = readFileSync('package.json', 'utf8');
const used = new Set([...source.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));

describe('the texts of package.json', () => {
  it('are all there', () => {
    assert.deepEqual(
      [...used].filter((key) => !Object.hasOwn(texts, key)),
      [],
    );
  });

  it('are all used', () => {
    assert.deepEqual(
      Object.keys(texts).filter((key) => !used.has(key)),
      [],
    );
  });

  it('say something, without blanks around', () => {
    const empty = Object.entries(texts).filter(([, value]) => value.trim() !== value || !value);
    assert.deepEqual(empty, []);
  });

  it('leave none of what people read untranslatable', () => {
    const fields =
      /"(title|description|markdownDescription|category|altText|displayName)": "([^"]*)"/g;
    const plain = [...source.matchAll(fields)].flatMap(([, field, value = '']) =>
      /^%.*%$/.test(value) ? [] : [`${field}: ${value}`],
    );
    assert.deepEqual(plain, []);
  });
});
