import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { InMemoryFile } from '../../support/inMemoryFolder.ts';
import { conclude } from '../../support/workspaceCase.ts';

const folders = ['', 'a/', 'a/b/', 'requirements/', 'tests/', 'src/', 'a/flask/'];
const names = [
  'requirements.txt',
  'requirements-dev.in',
  'constraints.txt',
  'base.list',
  'app.py',
  'flask.py',
  '__init__.py',
  'test_app.py',
];
const paths = folders.flatMap((folder) => names.map((name) => folder + name));

const path = fc.constantFrom(...paths);
const line = fc.oneof(
  fc.constantFrom(
    'Flask==3.0.0',
    'django>=4.2',
    'djangorestframework',
    'import flask',
    'from django.db import models',
    'import tg as t, cherrypy',
    'Flask==',
    '"""',
    '# nothing',
    '-c constraints.txt',
    '-r ../../../outside.txt',
    '\\',
  ),
  path.map((target) => `-r ${target}`),
  path.map((target) => `-c ../${target}`),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const file: fc.Arbitrary<InMemoryFile> = fc.oneof(
  { weight: 8, arbitrary: fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constant(new Error('EACCES')) },
);
const workspace = fc.dictionary(path, file, { maxKeys: 12, noNullPrototype: true });

describe('concluding projects', () => {
  it('never throws, and speaks of nothing outside of the workspace', async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async (files) => {
        const { projects, asked, isLocal, projectOf } = await conclude(
          new Map(Object.entries(files)),
        );
        for (const { frameworks, problems, manifests } of projects) {
          const places = [...frameworks.flatMap((use) => use.evidence), ...problems];
          for (const known of [...manifests, ...places.map((place) => place.file)]) {
            assert.ok(Object.hasOwn(files, known), known);
          }
        }
        assert.deepEqual(asked.filter(isOutside), []);
        for (const importer of [...paths, 'no/such.py']) {
          isLocal('flask', importer);
          projectOf(importer);
        }
      }),
    );
  });

  it('comes to the same whatever order the files were read in', async () => {
    const shuffled = workspace.chain((files) => {
      const entries = Object.entries(files);
      return fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
      );
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        const first = await conclude(new Map(one));
        const second = await conclude(new Map(other));
        assert.deepEqual(second.projects, first.projects);
      }),
    );
  });

  it('loses no requirement file, however files include each other', async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async (files) => {
        const { projects } = await conclude(new Map(Object.entries(files)));
        const told = new Set(projects.flatMap(({ manifests }) => manifests));
        const lists = Object.keys(files).filter((one) => /requirements[^/]*\.(txt|in)$/.test(one));
        assert.deepEqual(
          lists.filter((one) => !told.has(one)),
          [],
        );
      }),
    );
  });

  it('follows includes as deep as they go', async () => {
    const depth = 5_000;
    const files = new Map<string, InMemoryFile>([['requirements.txt', '-r 0.list\n']]);
    for (let i = 0; i < depth; i++) files.set(`${i}.list`, `-r ${i + 1}.list\n`);
    files.set(`${depth}.list`, 'flask\n-r requirements.txt\n');
    const { projects } = await conclude(files);
    assert.deepEqual(
      projects[0]?.frameworks.map(({ id }) => id),
      ['flask'],
    );
    assert.deepEqual(
      projects[0]?.problems.map(({ code }) => code),
      ['include-cycle'],
    );
  }).timeout(30_000);
});

function isOutside(asked: string): boolean {
  return asked.startsWith('/') || asked.split('/').includes('..');
}
