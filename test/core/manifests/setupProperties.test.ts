import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCondaEnvironment } from '../../../src/core/manifests/condaEnvironment.ts';
import { readScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import { readSetupCfg } from '../../../src/core/manifests/setupCfg.ts';
import { readSetupPy } from '../../../src/core/manifests/setupPy.ts';

const readers = [readSetupCfg, readSetupPy, readScriptMetadata, readCondaEnvironment];

const PIECES: readonly string[] = [
  '[options]\n',
  '[DEFAULT]\n',
  '[options.extras_require]\n',
  'install_requires = ',
  'install_requires =\n',
  ' flask>=2\n',
  'file: a.txt, b.txt\n',
  '%(a)s',
  '%%',
  'a = %(a)s\n',
  'from setuptools import setup\n',
  'setup(',
  'install_requires=',
  'extras_require={',
  'x = ',
  'x += ',
  'x',
  'x["a"] = ',
  '.append(',
  'if x:\n  ',
  'def f():\n\t',
  'with open("r.txt") as x:\n ',
  "['flask', ",
  '"dj\\x61ngo"',
  "r'",
  "'",
  '"""',
  '**x',
  '*x',
  'open("a.txt")',
  '{',
  '}',
  ']',
  ')',
  '(',
  '+',
  ' if ',
  '# /// script\n',
  '# dependencies = [',
  '# [tool.x]\r\n',
  '# ///\n',
  'dependencies:\n',
  '  - flask=3\n',
  '  - pip:\n',
  '    - django\n',
  '  - &a\n',
  '*a',
  '- "\\u0061"\n',
  '__proto__',
  'constructor',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ';',
  ':',
  '#',
  ',',
  '\\',
  '\\\n',
  '\0',
  '\ufeff',
  '\u2028',
  '\ud800',
  'é',
];

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('the readers of setup.cfg, setup.py and environment.yml on any text', () => {
  for (const read of readers) {
    it(`${read.name} keeps every place inside the text, and every name inside its entry`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { declarations, includes, problems } = read(text);
          const spans = declarations.flatMap((each) => [each.nameSpan, each.specifierSpan]);
          for (const { start, end } of [...spans, ...declarations, ...includes, ...problems]) {
            assert.ok(0 <= start && start <= end && end <= text.length);
          }
          for (const { line, start } of [...declarations, ...includes, ...problems]) {
            assert.equal(line, text.slice(0, start).split(/\r\n|\r|\n/).length);
          }
        }),
        { numRuns: 3000 },
      );
    });
  }
});

describe('the readers of setup.cfg, setup.py and environment.yml on hostile text', () => {
  const many = 100_000;
  const call = 'setup(install_requires=x)\n';
  const hostile: Readonly<Record<string, string>> = {
    'brackets nobody closes': `setup(install_requires=${'['.repeat(many)}`,
    'brackets in brackets': `setup(install_requires=${'['.repeat(many)}${']'.repeat(many)})`,
    'parentheses in parentheses': `x = ${'('.repeat(many)}1${')'.repeat(many)}\n${call}`,
    'a sum of many': `x = ${"['a'] + ".repeat(20_000)}[]\n${call}`,
    'a list that doubles': `x = ['a']\n${'x = x + x\n'.repeat(5000)}${call}`,
    'a text that doubles': `x = 'a'\n${'x = x + x\n'.repeat(5000)}${call}`,
    'a chain of names': `x0 = ['a']\n${Array.from({ length: 5000 }, (_, i) => `x${i + 1} = x${i} + f(x${i})\n`).join('')}setup(install_requires=x5000)`,
    'many changes of one name': `x = []\n${"x.append('a')\n".repeat(20_000)}${call}`,
    'many calls': call.repeat(5000),
    'many blocks': Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}if x:\n`).join(''),
    'many functions that call each other': `${Array.from({ length: 2000 }, (_, i) => `def f${i}(): f${i + 1}(); f${i + 2}()\n`).join('')}setup(install_requires=f0())`,
    'many options': `[options]\n${Array.from({ length: 50_000 }, (_, i) => `o${i} = 1\n`).join('')}`,
    'options that name each other': `[options]\n${Array.from({ length: 40 }, (_, i) => `o${i} = ${`%(o${i + 1})s`.repeat(10)}\n`).join('')}install_requires = %(o0)s`,
    'many references': `[options]\na = b\ninstall_requires = ${'%(a)s'.repeat(20_000)}`,
    continuations: `[options]\ninstall_requires =\n${'  ab\\\n'.repeat(50_000)}`,
    'one long line': `[options]\ninstall_requires = ${'x'.repeat(3_000_000)}`,
    'deep lists of YAML': `dependencies: ${'['.repeat(many)}`,
    'many packages': `dependencies:\n${'- flask=3\n'.repeat(20_000)}`,
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(`end on ${title}`, () => {
      for (const read of readers) assert.ok(read(text).declarations.length <= many);
    });
  }
});
