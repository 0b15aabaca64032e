import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createSchemaCheck } from '../../../../src/cli/knowledge/schemas.ts';
import { SchemaCheck } from '../../../../src/core/knowledge/team/checkSchema.ts';
import { translatedSchema } from '../../../../src/core/knowledge/team/teamSchema.ts';
import { teamWords } from '../../../../src/core/knowledge/team/teamWords.ts';
import { brokenFiles } from './brokenFiles.ts';
import { schema } from './teamCases.ts';

describe('the check of a team’s files', () => {
  const ours = new SchemaCheck(schema, teamWords);
  const library = createSchemaCheck({ 'team.json': schema });

  it('finds what a library for JSON Schema finds, at the same places', () => {
    let compared = 0;
    for (const value of brokenFiles()) {
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

  it('tells what form a text must have in the reader’s language', () => {
    const french = new SchemaCheck(
      translatedSchema(schema, (text) => `fr: ${text}`),
      teamWords,
    );
    const found = french.check({ checked: 'yesterday' });
    assert.deepEqual(
      found.map(({ message }) => message),
      ['fr: must be a day as YYYY-MM-DD'],
    );
  });

  it('accepts the shipped entries: a team may begin with a copy of one', () => {
    for (const name of readdirSync('resources/frameworks')) {
      const entry = parse(readFileSync(`resources/frameworks/${name}`, 'utf8'));
      assert.deepEqual(ours.check({ frameworks: [entry] }), [], name);
      assert.deepEqual(ours.check(entry, 'inHouse'), [], name);
    }
  });
});

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].toSorted();
}
