import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readHatchToml } from '../../../src/core/manifests/hatch.ts';
import type { Declaration, Include, Manifest } from '../../../src/core/manifests/manifest.ts';
import { readPipfile } from '../../../src/core/manifests/pipfile.ts';
import { readPixiToml } from '../../../src/core/manifests/pixi.ts';
import { readPyproject } from '../../../src/core/manifests/pyproject.ts';

interface ManifestCase {
  readonly title: string;
  readonly text: string;
  /** `line name[extras]specifier @ url ; marker (group) dev constraint`, what is absent left out. */
  readonly declares?: readonly string[];
  /** `line path (group) dev` */
  readonly includes?: readonly string[];
  /** `line code: detail` */
  readonly problems?: readonly string[];
  /** `name | specifier | entry`, as the text shows them at the places of each declaration. */
  readonly shows?: readonly string[];
  /** Of pyproject.toml only: whether it tells a project (it does, unless a case says no), and its name. */
  readonly project?: boolean;
  readonly name?: string | null;
}

const folder = 'test/cases/manifests/toml';
const readers: Readonly<Record<string, (text: string) => Manifest>> = {
  pyproject: readPyproject,
  pipfile: readPipfile,
  pixi: readPixiToml,
  hatch: readHatchToml,
};

function scopeInWords({ group, scope }: Declaration | Include): string {
  return `${group === null ? '' : ` (${group})`}${scope === 'development' ? ' dev' : ''}`;
}

function declarationInWords(declaration: Declaration): string {
  const { line, name, extras, specifier, url, marker, constraint } = declaration;
  return [
    `${line} ${name}`,
    extras.length > 0 ? `[${extras.join(',')}]` : '',
    specifier,
    url === null ? '' : ` @ ${url}`,
    marker === null ? '' : ` ; ${marker}`,
    scopeInWords(declaration),
    constraint ? ' constraint' : '',
  ].join('');
}

function shown(text: string, { nameSpan, specifierSpan, start, end }: Declaration): string {
  return [nameSpan, specifierSpan, { start, end }]
    .map((span) => text.slice(span.start, span.end))
    .join(' | ');
}

for (const file of readdirSync(folder).toSorted()) {
  const [kind = ''] = file.split('-');
  const read = readers[kind.replace('.yaml', '')];
  assert.ok(read, `${file} is named after its reader`);
  describe(`${read.name}, ${file}`, () => {
    const cases: readonly ManifestCase[] = parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const one of cases) {
      it(one.title, () => {
        const { text, declares = [], includes = [], problems = [], shows } = one;
        const manifest = read(text);
        assert.deepEqual(manifest.declarations.map(declarationInWords), declares);
        const paths = manifest.includes.map(
          (each) => `${each.line} ${each.path}${scopeInWords(each)}`,
        );
        assert.deepEqual(paths, includes);
        const said = manifest.problems.map(
          ({ line, code, detail }) => `${line} ${code}: ${detail}`,
        );
        assert.deepEqual(said, problems);
        if (shows)
          assert.deepEqual(
            manifest.declarations.map((each) => shown(text, each)),
            shows,
          );
        if ('declaresProject' in manifest) {
          assert.equal(manifest.declaresProject, one.project ?? true);
        }
        if ('name' in manifest && one.name !== undefined) assert.equal(manifest.name, one.name);
      });
    }
  });
}

const PIECES: readonly string[] = [
  '[project]\n',
  '[project.optional-dependencies]\n',
  '[dependency-groups]\n',
  '[tool.poetry.dependencies]\n',
  '[tool.poetry.group.dev]\n',
  '[tool.uv.sources]\n',
  '[tool.pixi.dependencies]\n',
  '[tool.pdm.dev-dependencies]\n',
  '[packages]\n',
  '[dependencies]\n',
  '[[packages]]\n',
  '[__proto__.constructor]\n',
  'dependencies = [',
  'name = "demo"\n',
  'dev = [',
  'flask = "^2"\n',
  'flask.version = "~1"\n',
  'constructor = {version = "*", git = "x"}\n',
  '__proto__ = "1"\n',
  '{include-group = "dev"}',
  '"flask>=2"',
  '"fl\\u0061sk; os_name == \'nt\'"',
  "'''django\n'''",
  '"""',
  "'",
  '"',
  ',',
  ']',
  '}',
  '{',
  '\n',
  '\r\n',
  '=',
  '#',
  '.',
  '\0',
  '\ufeff',
  '\ud800',
  'é',
];

describe('the readers of TOML manifests on any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );

  it('keep every place inside the text, and name and version inside the text too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const read of Object.values(readers)) {
          const { declarations, includes, problems } = read(text);
          const spans = [
            ...declarations.flatMap((each) => [each, each.nameSpan, each.specifierSpan]),
            ...includes,
            ...problems,
          ];
          for (const { start, end } of spans) {
            assert.ok(0 <= start && start <= end && end <= text.length);
          }
          for (const { line, start } of [...declarations, ...includes, ...problems]) {
            assert.equal(line, text.slice(0, start).split('\n').length);
          }
          for (const { start, end, nameSpan } of declarations) {
            assert.ok(start <= nameSpan.start && nameSpan.end <= end);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('read what stands after any broken line', () => {
    const line = fc.string().filter((text) => !/["'[\]{}]/.test(text) && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(line, (broken) => {
        const text = `[tool.black]\n${broken}\n[project]\ndependencies = ["flask"]\n`;
        assert.deepEqual(
          readPyproject(text).declarations.map(({ name }) => name),
          ['flask'],
        );
      }),
    );
  });
});

describe('the readers of TOML manifests on hostile text', () => {
  const many = 50_000;
  const hostile: Readonly<Record<string, string>> = {
    'brackets nobody closes': `a = ${'['.repeat(many)}`,
    'brackets in brackets': `a = ${'['.repeat(many)}${']'.repeat(many)}`,
    'tables in tables': `a = ${'{a='.repeat(many)}1${'}'.repeat(many)}`,
    'a key of many parts': `${Array(many).fill('a').join('.')} = 1`,
    'arrays nobody closes': 'a = [\n'.repeat(many),
    'strings nobody closes': 'a = """\n'.repeat(many),
    'a string of megabytes': `a = "${'x'.repeat(5_000_000)}"`,
    'a long string': `a = "${'x'.repeat(400_000)}"`,
    'a number of many digits': `a = ${'1'.repeat(400_000)}`,
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(`survive ${title}`, () => {
      const { declarations, problems } = readPyproject(`${text}\n[project]\nname = "demo"`);
      assert.deepEqual(declarations, []);
      assert.ok(title.startsWith('a key') || problems.length > 0);
    });
  }

  it('follow a chain of groups longer than a call stack', () => {
    const groups = Array.from(
      { length: 9_000 },
      (_, i) => `g${i} = [{include-group = "g${i + 1}"}]`,
    );
    const text = `[dependency-groups]\n${groups.join('\n')}\ng9000 = ["flask"]`;
    const { declarations, problems } = readPyproject(text);
    assert.deepEqual(problems, []);
    assert.equal(declarations.length, 1);
  });
});
