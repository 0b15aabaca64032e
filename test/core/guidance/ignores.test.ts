import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/guidance/findings/finding.ts';
import { ignoresOf, notIgnored } from '../../../src/core/guidance/findings/ignores.ts';
import { silenceEdit } from '../../../src/core/guidance/findings/silenceEdit.ts';
import { readImports } from '../../../src/core/python/imports.ts';
import { readRequirements } from '../../../src/core/python/requirements.ts';
import { edited, findingsIn } from '../../support/findingCase.ts';

const mark = '# framework-guide: ignore';

/** The lines at which `removed-api` is silenced, and in brackets those at which all is. */
function silenced(file: string, text: string): readonly number[] {
  const ignores = ignoresOf(file, text);
  const lines = text.split(/\r\n|\r|\n/).map((_, at) => at + 1);
  return lines.filter((line) => ignores.silences('removed-api', line));
}

describe('comments that silence findings', () => {
  const cases: readonly (readonly [string, string, string, readonly number[]])[] = [
    ['at the end of a line', 'a.py', `import a\nimport b  ${mark}[removed-api]\n`, [2]],
    ['for all rules', 'a.py', `import a  ${mark}\nimport b\n`, [1]],
    ['for several rules', 'a.py', `import a  ${mark}[deprecated-api, removed-api]\n`, [1]],
    ['for another rule', 'a.py', `import a  ${mark}[deprecated-api]\n`, []],
    ['alone above a line', 'a.py', `${mark}[removed-api]\nimport a\nimport b\n`, [2]],
    ['alone above other comments', 'a.py', `  ${mark}\n  # why\n\nimport a\n`, [3]],
    [
      'alone above a line that silences too',
      'a.py',
      `${mark}[removed-api]\nx = 1  ${mark}[a]\n`,
      [2],
    ],
    ['behind another comment', 'a.py', `import a  # noqa: F401 ${mark}\n`, [1]],
    ['without blanks', 'a.py', 'import a  #framework-guide:ignore[removed-api]\n', [1]],
    ['in a string of Python', 'a.py', `x = "${mark}"\ny = """\n${mark}\n"""\n`, []],
    ['behind a string with a hash', 'a.py', `x = "#"  ${mark}\n`, [1]],
    ['with a list that does not end', 'a.py', `x = 1  ${mark}[removed-api\n`, []],
    ['with an empty list', 'a.py', `x = 1  ${mark}[]\n`, []],
    ['with another word', 'a.py', `x = 1  ${mark}d\nx = 1  ${mark}-file\n`, []],
    ['in a list of requirements', 'requirements.txt', `flask  ${mark}\n${mark}\ndjango\n`, [1, 3]],
    ['in TOML', 'pyproject.toml', `dependencies = [\n  "flask",  ${mark}[removed-api]\n]\n`, [2]],
    ['in a Pipfile', 'Pipfile', `[packages]\nflask = "*"  ${mark}[removed-api]\n`, [2]],
    ['in pixi.toml', 'pixi.toml', `[dependencies]\n${mark}\nflask = "*"\n`, [3]],
    ['in YAML', 'environment.yml', `dependencies:\n  - flask  ${mark}[removed-api]\n`, [2]],
    [
      'above a line of setup.cfg',
      'setup.cfg',
      `install_requires =\n  ${mark}[removed-api]\n  flask\n`,
      [3],
    ],
    ['in setup.py', 'setup.py', `setup(install_requires=["flask"])  ${mark}\n`, [1]],
    ['with line ends of Windows', 'a.py', `${mark}\r\nimport a\r\nimport b ${mark}\r\n`, [2, 3]],
    ['on the last line', 'a.py', `import a  ${mark}`, [1]],
  ];
  for (const [title, file, text, lines] of cases) {
    it(`stand ${title}`, () => assert.deepEqual(silenced(file, text), lines));
  }

  it('may stand at either end of what they are about', () => {
    const text = `from a import (  ${mark}[removed-api]\n  b,\n)\nfrom c import (\n  d)  ${mark}\n`;
    const finding = (line: number, endLine: number) =>
      ({ rule: 'removed-api', range: { line, column: 1, endLine, endColumn: 3 } }) as Finding;
    const left = notIgnored([finding(1, 3), finding(2, 2), finding(4, 5)], ignoresOf('a.py', text));
    assert.deepEqual(
      left.map(({ range }) => range.line),
      [2],
    );
  });
});

describe('the edit that silences a finding', () => {
  const cases: readonly (readonly [string, string, number, string, string | null])[] = [
    ['ends the line', 'a.py', 1, 'import a\n', `import a  ${mark}[removed-api]\n`],
    ['ends the last line', 'a.py', 2, 'x\nimport a', `x\nimport a  ${mark}[removed-api]`],
    ['keeps line ends', 'a.py', 1, 'import a\r\nb\r\n', `import a  ${mark}[removed-api]\r\nb\r\n`],
    [
      'follows a comment',
      'a.py',
      1,
      'import a  # noqa\n',
      `import a  # noqa  ${mark}[removed-api]\n`,
    ],
    [
      'adds to a list',
      'a.py',
      1,
      `a  ${mark}[deprecated-api]\n`,
      `a  ${mark}[deprecated-api, removed-api]\n`,
    ],
    [
      'adds to a list above',
      'a.py',
      2,
      `${mark}[deprecated-api]\na\n`,
      `${mark}[deprecated-api, removed-api]\na\n`,
    ],
    ['fills an empty list', 'a.py', 1, `a  ${mark}[]\n`, `a  ${mark}[removed-api]\n`],
    ['is none where all is silent', 'a.py', 1, `a  ${mark}\n`, null],
    [
      'stands above joined lines',
      'a.py',
      1,
      'x = a + \\\n  b\n',
      `${mark}[removed-api]\nx = a + \\\n  b\n`,
    ],
    ['is none within joined lines', 'a.py', 2, 'x = a + \\\n  b + \\\n c\n', null],
    [
      'stands above a text that begins',
      'a.py',
      2,
      'def f():\n  x(a, """\n""")\n',
      `def f():\n  ${mark}[removed-api]\n  x(a, """\n""")\n`,
    ],
    ['is none within a text', 'a.py', 2, 'x = f"""\n{a}\n"""\n', null],
    [
      'stands above lines that pip joins',
      'requirements.txt',
      1,
      'a==1 \\\n  --hash=x\n',
      `${mark}[removed-api]\na==1 \\\n  --hash=x\n`,
    ],
    [
      'is above in setup.cfg',
      'setup.cfg',
      2,
      'install_requires =\n  a==1\n',
      `install_requires =\n  ${mark}[removed-api]\n  a==1\n`,
    ],
    ['is none in locks', 'poetry.lock', 1, 'name = "a"\n', null],
    ['is none in notebooks', 'a.ipynb', 1, '{}\n', null],
    ['is none where there is no such line', 'a.py', 9, 'a\n', null],
  ];
  for (const [title, file, line, text, expected] of cases) {
    it(title, () => {
      const edit = silenceEdit(file, text, line, 'removed-api');
      assert.equal(edit === null ? null : edited(text, [edit]), expected);
    });
  }

  const piece = fc.constantFrom(
    ...[
      'import a',
      'flask==1',
      '\n',
      '\r\n',
      '\n\n',
      '  ',
      '"""',
      "'",
      '"',
      '#',
      ' # ',
      '\\\n',
      '\\',
    ],
    ...[mark, `${mark}[removed-api]`, `${mark}[x]`, '(', ')', 'f"{', '}', '--hash=sha256:aa', ';'],
  );
  const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('silences, whatever the file holds, and changes nothing else', () => {
    const imports = (text: string) => readImports(text).map(({ module, names }) => [module, names]);
    const requirements = (text: string) =>
      readRequirements(text).map(({ line: _, ...one }) =>
        one.kind === 'requirement' ? [one.name, one.specifier] : one.kind,
      );
    fc.assert(
      fc.property(texts, fc.nat(12), fc.boolean(), (text, at, isPython) => {
        const file = isPython ? 'a.py' : 'requirements.txt';
        const edit = silenceEdit(file, text, at + 1, 'removed-api');
        if (edit === null) return;
        const after = edited(text, [edit]);
        const isAbove = edit.text.endsWith('\n') || edit.text.endsWith('\r');
        const line = at + 1 + (isAbove ? 1 : 0);
        assert.ok(silenced(file, after).includes(line), JSON.stringify([text, after]));
        const read = isPython ? imports : requirements;
        assert.deepEqual(read(after), read(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing to find in a list', async () => {
    const text = 'Django==3.2.1\nCherryPy\n';
    const files = { 'app.py': 'import django, cherrypy\n' };
    const findings = await findingsIn({ 'requirements.txt': text, ...files });
    assert.equal(findings.length, 2);
    const edits = findings.map(({ rule, range }) =>
      silenceEdit('requirements.txt', text, range.line, rule),
    );
    const after = edited(
      text,
      edits.flatMap((edit) => edit ?? []),
    );
    const again = await findingsIn({ 'requirements.txt': after, ...files });
    assert.deepEqual(notIgnored(again, ignoresOf('requirements.txt', after)), []);
  });
});
