import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { normalizeName } from '../../../src/core/python/normalizeName.ts';
import type { RequirementLine } from '../../../src/core/python/requirementLine.ts';
import { readRequirements } from '../../../src/core/python/requirements.ts';
import { readCases } from './cases.ts';

function describeLine(entry: RequirementLine, text: string): string {
  if (entry.kind === 'refused') {
    return `${entry.line} refused ${entry.code}: ${text.slice(entry.at, entry.end)}`;
  }
  if (entry.kind === 'option') {
    return `${entry.line} ${entry.option}${entry.value === null ? '' : ` ${entry.value}`}`;
  }
  const { line, name, extras, specifier, url, marker, hashes, editable } = entry;
  return [
    `${line} ${editable ? '-e ' : ''}${name ?? '?'}`,
    extras.length > 0 ? `[${extras.join(',')}]` : '',
    specifier,
    url === null ? '' : ` @ ${url}`,
    marker === null ? '' : ` ; ${marker}`,
    hashes.length > 0 ? ` {${hashes.join(' ')}}` : '',
  ].join('');
}

describe('readRequirements', () => {
  for (const { title, text, expected } of readCases('requirements.txt')) {
    it(title, () => {
      const got = readRequirements(text).map((entry) => describeLine(entry, text));
      assert.deepEqual(got, expected);
    });
  }

  const lines: readonly { readonly line: string; readonly name: string }[] = JSON.parse(
    readFileSync('test/cases/python/requirement-names.json', 'utf8'),
  );
  for (const { line, name } of lines) {
    it(`knows ${name} in ${JSON.stringify(line)}`, () => {
      const [entry] = readRequirements(line);
      assert.ok(entry?.kind === 'requirement' && entry.name !== null);
      assert.equal(normalizeName(entry.name), name);
    });
  }

  it('places name, specifier and value in the file, across joined lines', () => {
    const text = '# x\n  Django \\\n  >=4.2, \\\r\n <5 ; os_name == "nt"\n-r "a b"\n';
    const [django, include] = readRequirements(text);
    assert.ok(django?.kind === 'requirement' && include?.kind === 'option');
    assert.equal(text.slice(django.nameSpan.start, django.nameSpan.end), 'Django');
    const { start, end } = django.specifierSpan;
    assert.equal(text.slice(start, end), '>=4.2, \\\r\n <5');
    assert.equal(text.slice(django.start, django.end), text.slice(6, 49).trimEnd());
    assert.equal(text.slice(include.valueSpan.start, include.valueSpan.end), '"a b"');
  });
});

const PIECES =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of pip's
  'django|==|>=4.2|,|<5|[a,b]|[|]|(|)|;|python_version|"3.9"|in|not in| and |#| #|\\\n|\n|\r\n|\f|\u2028| |\t|-r |-e |--hash=sha256:a|--|=|@|https://|git+https://x/y|#egg=|.whl|.zip|./|../|/|\'|"|\\|${X}|*|é|\ud800'.split(
    '|',
  );

describe('readRequirements on any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  );

  it('keeps every place inside its line, and lines in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let [lastLine, lastStart] = [1, 0];
        for (const entry of readRequirements(text)) {
          const { line, start, end } = entry;
          const places = [start, end];
          if (entry.kind === 'refused') places.push(entry.at);
          else {
            const spans =
              entry.kind === 'option' ? [entry.valueSpan] : [entry.nameSpan, entry.specifierSpan];
            for (const span of spans) {
              assert.ok(span.start <= span.end);
              places.push(span.start, span.end);
            }
          }
          assert.ok(places.every((at) => at >= start && at <= end && at <= text.length));
          assert.ok(line >= lastLine && start >= lastStart);
          [lastLine, lastStart] = [line, start];
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('shows the name where it says it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom('Django', 'a', 'zope.interface'), texts, (name, rest) => {
        const text = `\n ${name} ${rest}`;
        const [entry] = readRequirements(text);
        if (entry?.kind !== 'requirement' || entry.name !== name) return;
        assert.equal(text.slice(entry.nameSpan.start, entry.nameSpan.end), name);
      }),
    );
  });
});

describe('readRequirements on hostile text', () => {
  const many = 100_000;
  const hostile: Readonly<Record<string, string>> = {
    'one long line': `django ${'x'.repeat(many)}`,
    blanks: `django${' '.repeat(many)}x`,
    continuations: '\\\n'.repeat(many),
    'continued hashes': `a${' \\\n --hash=sha256:a'.repeat(20_000)}`,
    hashes: '#'.repeat(many),
    dots: `a==${'1.'.repeat(many)}`,
    brackets: `./x${'['.repeat(many)}`,
    slashes: `${'/'.repeat(many)}x`,
    parentheses: `a;${'('.repeat(many)}`,
    percents: `https://x/${'%41'.repeat(many)}`,
    quotes: `-r ${'"a"'.repeat(many)}`,
    'empty lines': '\n'.repeat(many),
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(`is linear on ${title}`, () => assert.ok(readRequirements(text).length >= 0));
  }
});
