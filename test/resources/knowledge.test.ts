import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { readSchemas } from '../../src/cli/knowledge/readFolder.ts';
import { compileKnowledge } from '../../src/core/knowledge/compileKnowledge.ts';
import { joinProfiles } from '../../src/core/knowledge/knowledge.ts';
import { formatProblem } from '../../src/core/knowledge/problem.ts';
import { readShipped } from './shipped.ts';

describe('the shipped knowledge', () => {
  const { base, companions, problems } = readShipped();

  it('has no problem', () => {
    assert.deepEqual(problems.map(formatProblem), []);
  });

  it('holds the four frameworks of the article at least', () => {
    const ids = base.frameworks.map(({ value }) => value.id);
    for (const id of ['cherrypy', 'django', 'flask', 'turbogears2'])
      assert.ok(ids.includes(id), id);
  });

  it('takes no types and no plug-in for tests for a proof', () => {
    const proofs = base.frameworks.flatMap(({ value }) =>
      value.addons.flatMap(({ distribution, strength }) =>
        strength === 'strong' ? [distribution] : [],
      ),
    );
    assert.deepEqual(
      proofs.filter((name) => /^(types|pytest)-|-(stubs|testing)$/i.test(name)),
      [],
    );
  });

  it('proves an add-on by no distribution that its host is used with as well', () => {
    const strong = (id: string): readonly string[] =>
      base.frameworks
        .filter(({ value }) => value.id === id)
        .flatMap(({ value }) => value.addons)
        .flatMap(({ distribution, strength }) => (strength === 'strong' ? [distribution] : []));
    for (const name of ['django-cors-headers', 'django-filter', 'django-oauth-toolkit']) {
      assert.ok(strong('django').includes(name), name);
      for (const id of ['djangorestframework', 'django-ninja'])
        assert.ok(!strong(id).includes(name), `${name} of ${id}`);
    }
    assert.ok(
      strong('flask').includes('flask-cors') && !strong('flask-restx').includes('flask-cors'),
    );
  });

  it('has the questions of the wizard', () => {
    assert.ok('questions' in companions);
  });

  it('compiles to an index by id and details that make the whole again', () => {
    const { sources, criteria, article } = base;
    assert.ok(sources && criteria && article);
    const frameworks = base.frameworks.map(({ value }) => value);
    const libraries = base.libraries.map(({ value }) => value);
    const {
      index,
      profiles,
      libraries: beneath,
    } = compileKnowledge({
      ...criteria.value,
      ...{ frameworks, libraries, sources: sources.value, article: article.value },
    });
    assert.deepEqual(
      index.frameworks.map(({ id }) => id),
      frameworks.map(({ id }) => id).toSorted(),
    );
    assert.ok(!('capabilities' in (index.frameworks[0] ?? {})));
    assert.match(index.date, /^\d{4}-\d{2}-\d{2}$/);
    const joined = joinProfiles(index, profiles).frameworks;
    assert.deepEqual(
      joined,
      frameworks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    assert.deepEqual(
      beneath.libraries.map(({ id }) => id),
      ['gunicorn', 'python-multipart', 'uvicorn', 'werkzeug'],
    );
    assert.ok(!JSON.stringify(index).includes('werkzeug.contrib'), 'the index stays small');
  });
});

describe('the schemas', () => {
  const schemas = readSchemas('resources/schema');

  for (const [name, schema] of Object.entries(schemas)) {
    it(`${name} is a valid JSON schema`, () => {
      const ajv = new Ajv();
      assert.ok(ajv.validateSchema(schema), JSON.stringify(ajv.errors));
    });
  }

  for (const name of ['framework', 'library']) {
    it(`describe every property of a ${name} file, as an editor shows them`, () => {
      const root = schemas[`${name}.json`] as Json;
      const undescribed = propertiesOf(root, '').filter(
        ([, property]) => !isDescribed(property, root, schemas['framework.json'] as Json),
      );
      assert.deepEqual(
        undescribed.map(([path]) => path),
        [],
      );
    });
  }
});

type Json = Readonly<Record<string, unknown>>;

/** Every property of a schema and of the schemas within, with its path. */
function propertiesOf(node: unknown, path: string): readonly (readonly [string, Json])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const own = key === 'properties' ? Object.entries(value as Record<string, Json>) : [];
    return [
      ...own.map(([name, property]) => [`${path}/${name}`, property] as const),
      ...propertiesOf(value, `${path}/${key}`),
    ];
  });
}

function isDescribed(property: Json, root: Json, shared: Json): boolean {
  if (typeof property.description === 'string') return true;
  const [file, part = '', name = ''] =
    /^([^#]*)#\/(definitions|properties)\/(.*)$/.exec(String(property.$ref))?.slice(1) ?? [];
  const parts = (file === '' ? root : shared)[part] as Record<string, Json> | undefined;
  return typeof parts?.[name]?.description === 'string';
}
