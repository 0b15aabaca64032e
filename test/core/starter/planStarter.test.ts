import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { readRequirements } from '../../../src/core/python/requirements.ts';
import { combinations } from '../../../src/core/starter/checkStarters.ts';
import {
  openOptions,
  optionProblem,
  takenNames,
  withDefaults,
} from '../../../src/core/starter/options.ts';
import { planStarter } from '../../../src/core/starter/planStarter.ts';
import { isSafePath } from '../../../src/core/starter/safePath.ts';
import type { StarterTemplate } from '../../../src/core/starter/starter.ts';
import { day, readShippedStarters, shippedKnowledge } from './shippedStarters.ts';

const { starters, problems } = readShippedStarters();
const plan = (starter: StarterTemplate, values: ReadonlyMap<string, string>) =>
  planStarter(starters, starter, values, shippedKnowledge, day);
const optionsOf = (starter: StarterTemplate) =>
  openOptions(starters, starter, shippedKnowledge, day);
const starterOf = (id: string): StarterTemplate => {
  const found = starters.starters.find((starter) => starter.id === id);
  if (found === undefined) throw new Error(`No starter ${id}`);
  return found;
};
const textOf = (id: string, values: Readonly<Record<string, string>>, path: string): string => {
  const starter = starterOf(id);
  const all = withDefaults(optionsOf(starter), new Map(Object.entries(values)));
  return plan(starter, all).files.find((file) => file.path === path)?.text ?? `no ${path}`;
};

describe('The shipped starters', () => {
  it('have no problems', () => {
    assert.deepEqual(problems, []);
  });

  it('are there for the article’s four and at least six others', () => {
    const ids = starters.starters.map(({ id }) => id);
    for (const id of ['django', 'flask', 'cherrypy', 'turbogears2'])
      assert.ok(ids.includes(id), id);
    assert.ok(ids.length >= 10, ids.join(', '));
  });

  for (const starter of starters.starters) {
    it(`${starter.id} makes a whole project of every combination of choices`, () => {
      for (const values of combinations(optionsOf(starter))) {
        const { files, run, test, route, requirement } = plan(starter, values);
        const paths = files.map(({ path }) => path);
        const readme = files.find(({ path }) => path === 'README.md')?.text ?? '';
        const manifest =
          values.get('manifest') === 'pyproject' ? 'pyproject.toml' : 'requirements.txt';
        for (const path of ['.gitignore', manifest]) assert.ok(paths.includes(path), path);
        assert.equal(new Set(paths).size, paths.length);
        assert.ok(
          paths.some((path) => /\btests?\b.*\.py$/.test(path)),
          'a test',
        );
        for (const text of [run, test, `:${values.get('port')}${route}>`, requirement])
          assert.ok(readme.includes(text), text);
        for (const { path, text } of files) {
          assert.ok(!text.includes('@@'), path);
          assert.ok(text === '' || /[^\n]\n$/.test(text), `${path} ends with one line feed`);
          // Two empty lines part functions; three are what a condition has left behind.
          assert.ok(!text.includes('\n\n\n\n') && !text.startsWith('\n'), `${path}: empty lines`);
          assert.ok(!/[ \t]$/m.test(text), `${path}: blanks at the end of a line`);
          const longest = Math.max(...text.split('\n').map((line) => line.length));
          assert.ok(!path.endsWith('.py') || longest <= 88, `${path}: ${longest}`);
        }
      }
    });
  }
});

describe('A plan', () => {
  it('writes a pyproject.toml with the line for the oldest Python', () => {
    const values = { package: 'my_shop', python: '3.10', answer: 'page' };
    const text = textOf('fastapi', values, 'pyproject.toml');
    const { project, tool, ...rest } = JSON.parse(JSON.stringify(parse(text)));
    const { newest } = shippedKnowledge.libraries[0] ?? {};
    assert.deepEqual(Object.keys(rest), ['build-system']);
    assert.deepEqual(project, {
      ...{ name: 'my-shop', version: '0.1.0', readme: 'README.md' },
      description: 'A small FastAPI project.',
      'requires-python': '>=3.10',
      dependencies: ['fastapi>=0.163.2,<0.164', `uvicorn>=${newest?.version},<1`, 'Jinja2'],
      'optional-dependencies': { test: ['pytest', 'httpx2'] },
    });
    assert.deepEqual(tool.setuptools.packages, ['my_shop', 'my_shop.routers']);
  });

  it('takes an older line where the oldest Python asks for it', () => {
    const requirements = (python: string) =>
      textOf('djangorestframework', { python, manifest: 'requirements' }, 'requirements.txt');
    assert.match(
      requirements('3.12'),
      /^djangorestframework>=3\.18\.\d+,<3\.19\nDjango>=6\.1\.\d+,<6\.2\n$/,
    );
    assert.match(
      requirements('3.10'),
      /^djangorestframework>=3\.18\.\d+,<3\.19\nDjango>=5\.2,<5\.3\n$/,
    );
  });

  it('writes requirements that our own reader takes', () => {
    for (const starter of starters.starters) {
      const values = { manifest: 'requirements' };
      for (const file of ['requirements.txt', 'requirements-test.txt']) {
        const text = textOf(starter.id, values, file);
        if (text.startsWith('no ')) continue;
        const lines = readRequirements(text);
        assert.ok(lines.length > 0);
        for (const { kind } of lines) assert.notEqual(kind, 'refused', text);
      }
    }
  });

  it('leaves out what a choice does not need', () => {
    assert.doesNotMatch(textOf('aiohttp', { answer: 'json' }, 'pyproject.toml'), /Jinja2/);
    assert.equal(
      textOf('flask', { answer: 'json' }, 'mysite/templates/index.html'),
      'no mysite/templates/index.html',
    );
    assert.equal(
      textOf('django', { manifest: 'requirements' }, 'requirements-test.txt'),
      'no requirements-test.txt',
    );
  });

  it('says in the README what was run, and what was not', () => {
    assert.match(
      textOf('flask', {}, 'README.md'),
      /This starter was run with Flask 3\.1\.3 \(PyPI/,
    );
    assert.match(
      textOf('turbogears2', {}, 'README.md'),
      /do not run this starter.*\n.*TurboGears2 2\.5\.0/,
    );
  });

  it('offers only those Python releases that a supported line runs on', () => {
    const offered = (id: string) =>
      optionsOf(starterOf(id))
        .find(({ kind }) => kind === 'python')
        ?.choices.map(({ id: python }) => python);
    assert.deepEqual(offered('django'), ['3.10', '3.11', '3.12', '3.13', '3.14']);
    // 6.5 was the last line of Tornado for 3.10.
    assert.deepEqual(offered('tornado'), ['3.11', '3.12', '3.13', '3.14']);
  });

  it('stays in its folder, whatever the package is called', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '../x', 'a/b', '/etc', 'C:\\x', 'shop'),
    );
    for (const starter of starters.starters) {
      const options = optionsOf(starter);
      const option = options.find(({ kind }) => kind === 'package');
      if (option === undefined) throw new Error(`${starter.id} has no package`);
      const taken = takenNames(starter, shippedKnowledge.frameworks);
      fc.assert(
        fc.property(names, (name) => {
          const values = withDefaults(options, new Map([['package', name]]));
          const { files } = plan(starter, values);
          for (const { path } of files) assert.ok(isSafePath(path), path);
          // What passes the check makes a project; the rest is refused before, and makes none that escapes.
          if (optionProblem(option, name, taken) === null) assert.ok(files.length > 5);
        }),
        { numRuns: 30 },
      );
    }
  });
});

describe('A path', () => {
  const cases = parseYaml(
    '{ a: true, a/b.py: true, .gitignore: true, a-b/c_d.e: true, "": false, ..: false, .: false, ../a: false, a/..: false, ' +
      'a/../b: false, /a: false, a//b: false, a/: false, "a\\\\b": false, "C:a": false, "a b": false, "a.": false, ä: false, "a\\n": false }',
  ) as Readonly<Record<string, boolean>>;
  for (const [path, isSafe] of Object.entries(cases)) {
    it(`${JSON.stringify(path)} ${isSafe ? 'stays in the folder' : 'is refused'}`, () => {
      assert.equal(isSafePath(path), isSafe);
    });
  }
});
