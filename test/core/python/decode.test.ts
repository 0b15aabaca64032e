import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decodePython, decodeRequirements, isPlainUtf8 } from '../../../src/core/python/decode.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const utf32le = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => [char.codePointAt(0) ?? 0, 0, 0, 0].slice(0, 4)));
const marked = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

describe('decodeRequirements', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', utf8('é # ñ'), 'é # ñ'],
    ['a UTF-8 mark', marked([0xef, 0xbb, 0xbf], utf8('flask')), 'flask'],
    ['UTF-16, little end first', marked([0xff, 0xfe], Buffer.from('flask', 'utf16le')), 'flask'],
    ['UTF-16, big end first', marked([0xfe, 0xff], utf16be('flask')), 'flask'],
    ['UTF-32, which begins like UTF-16', marked([0xff, 0xfe, 0, 0], utf32le('flask')), 'flask'],
    ['a coding line', latin1('# coding: latin-1\n# \xe9\x80'), '# coding: latin-1\n# \xe9\x80'],
    [
      'a coding line in the second line',
      latin1('a\n# coding=cp1251\n# \xe9'),
      'a\n# coding=cp1251\n# й',
    ],
    ['an unknown coding', utf8('# coding: nonsense\né'), '# coding: nonsense\né'],
    [
      'a coding named like an object property',
      utf8('# coding: constructor\né'),
      '# coding: constructor\né',
    ],
    ['bytes that are no UTF-8', latin1('# \xe9\xff'), '# \xe9\xff'],
    ['nothing', utf8(''), ''],
  ];
  for (const [title, bytes, text] of cases) {
    it(`reads ${title}`, () => assert.equal(decodeRequirements(bytes), text));
  }
});

describe('decodePython', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8', utf8('é'), 'é'],
    ['a mark', marked([0xef, 0xbb, 0xbf], utf8('import a')), 'import a'],
    ['a coding line', latin1('# -*- coding: koi8-r -*-\n"\xc1"'), '# -*- coding: koi8-r -*-\n"а"'],
    [
      'one after a shebang',
      latin1('#!/bin/python\r\n# vim: set fileencoding=latin-1 :\r\n"\xe9"'),
      '#!/bin/python\r\n# vim: set fileencoding=latin-1 :\r\n"\xe9"',
    ],
    [
      'no coding line after code',
      latin1('x = 1\n# coding: koi8-r\n"\xe9"'),
      'x = 1\n# coding: koi8-r\n"\xe9"',
    ],
    ['bytes that are no UTF-8', latin1('"\xe9"'), '"\xe9"'],
  ];
  for (const [title, bytes, text] of cases) {
    it(`reads ${title}`, () => assert.equal(decodePython(bytes), text));
  }

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.equal(typeof decodePython(bytes), 'string');
        assert.equal(typeof decodeRequirements(bytes), 'string');
      }),
    );
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(decodePython(utf8(`x${text}`)), `x${text}`);
      }),
    );
  });
});

describe('the codecs of Python that a coding line may name', () => {
  // Blocks as CPython tells them: all names of a codec, bytes, and what it makes of them.
  const blocks = readFileSync('test/cases/python/codings.txt', 'utf8').trim().split('\n\n');
  for (const block of blocks) {
    const [names = '', hex = '', text = ''] = block.split('\n');
    it(`are known by every name: ${names}`, () => {
      const spellings = names
        .split(' ')
        .flatMap((name) => [name, name.replaceAll('_', '-'), name.toUpperCase(), `_${name}`]);
      for (const name of spellings) {
        for (const line of [`# -*- coding: ${name} -*-`, `# vim: set fileencoding=${name} :`]) {
          const bytes = Buffer.concat([Buffer.from(`${line}\n`), Buffer.from(hex, 'hex')]);
          assert.equal(decodePython(bytes), `${line}\n${text}`, name);
          assert.equal(decodeRequirements(bytes), `${line}\n${text}`, name);
        }
      }
    });
  }

  it('may tell how lines end, as Emacs writes it', () => {
    for (const [name, bytes] of [
      ['utf-8-unix', utf8('é')],
      ['UTF_8-dos', utf8('é')],
      ['latin-1-mac', latin1('é')],
      ['iso-8859-1-unix', latin1('é')],
      ['iso-latin-1-dos', latin1('é')],
    ] as const) {
      const text = decodePython(Buffer.concat([Buffer.from(`# coding: ${name}\n`), bytes]));
      assert.equal(text, `# coding: ${name}\né`);
    }
  });

  it('hide no import where no host decodes them, nor where the bytes are others', () => {
    const names =
      'utf-7 utf-16 utf_16_le UTF-32 cp437 cp850 mac_greek johab iso2022_kr hz idna punycode undefined constructor __proto__ ' +
      'cp1252 shift_jis gbk big5 euc_jp euc_kr iso2022_jp gb18030 koi8-r x-user-defined';
    for (const name of names.split(' ')) {
      const code = [`# coding: ${name}`, 'import flask # ', 'x = "', '"; import django', ''];
      const bytes = Buffer.from(code.join('\n').replace('# \n', '# \xe9\xff\x81\n'), 'latin1');
      const lines = decodePython(bytes).split('\n');
      assert.deepEqual(lines.toSpliced(1, 1), code.toSpliced(1, 1), name);
      assert.ok(lines[1]?.startsWith('import flask # '), name);
    }
  });
});

describe('isPlainUtf8', () => {
  it('is so of nearly every file', () => {
    for (const text of ['', '# é\nx = 1\n', '#!/usr/bin/python\n\n# coding: latin-1\n', 'a\rb\rc'])
      assert.ok(isPlainUtf8(text), JSON.stringify(text));
  });

  it('is so of no text that a mark or a declaration may make another one', () => {
    const pieces = fc.constantFrom(
      ...['# coding: latin-1', '#', 'coding=', 'utf-7', ' ', 'x', 'é', '\ufeff', '\f'],
      ...['\n', '\r\n', '\r', '\u2028'],
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        if (!isPlainUtf8(text)) return;
        assert.ok(!text.startsWith('\ufeff'));
        // Python's own way to its lines and to the name in them (tokenize.detect_encoding).
        for (const line of text.split(/\r\n?|\n/).slice(0, 2))
          assert.doesNotMatch(line, /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/);
        assert.equal(decodePython(utf8(text)), text);
      }),
      { numRuns: 5_000 },
    );
  });
});
