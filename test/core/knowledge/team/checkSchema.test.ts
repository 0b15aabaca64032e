import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createSchemaCheck } from '../../../../src/cli/knowledge/schemas.ts';
import { SchemaCheck } from '../../../../src/core/knowledge/team/checkSchema.ts';
import { teamWords } from '../../../../src/core/knowledge/team/teamWords.ts';
import { schema, teamCases } from './teamCases.ts';

describe('the check of a team’s files', () => {
  const ours = new SchemaCheck(schema, teamWords);
  const library = createSchemaCheck({ 'team.json': schema });

  it('finds what a library for JSON Schema finds, at the same places', () => {
    let compared = 0;
    for (const value of values()) {
      const found = ours.check(value).map(({ path }) => path.join('/'));
      // Of a wrong key the library tells its map's place as well.
      const expected = library('team.json', '', value)
        .map(({ path }) => path.join('/'))
        .filter((path) => path !== 'sources' || found.includes(path));
      assert.deepEqual(unique(found), unique(expected), JSON.stringify(value));
      compared += expected.length;
    }
    assert.ok(compared > 30, `only ${compared} findings compared`);
  });

  it('accepts the shipped entries: a team may begin with a copy of one', () => {
    for (const name of readdirSync('resources/frameworks')) {
      const entry = parse(readFileSync(`resources/frameworks/${name}`, 'utf8'));
      assert.deepEqual(ours.check({ frameworks: [entry] }), [], name);
      assert.deepEqual(ours.check(entry, 'inHouse'), [], name);
    }
  });
});

/** The files of all cases, and each of their parts changed into something that it should not be. */
function* values(): Generator<unknown> {
  for (const one of [...teamCases().values()].flat()) {
    for (const text of Object.values(one.files)) {
      let value: unknown;
      try {
        value = parse(text.replaceAll('«', ''));
      } catch {
        continue;
      }
      yield value;
      for (const wrong of [null, 7, true, '', [], {}, ['x']]) yield* replaced(value, wrong);
    }
  }
}

function* replaced(value: unknown, by: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const put = (now: unknown): unknown =>
      Array.isArray(value)
        ? value.map((own, index) => (String(index) === key ? now : own))
        : { ...value, [key]: now };
    yield put(by);
    for (const changed of replaced(inner, by)) yield put(changed);
  }
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].toSorted();
}
