import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excludes, expandBraces } from '../../../src/core/workspace/excludes.ts';

/** Pattern, paths that it leaves out, paths that stay. */
const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['**/venv', ['venv', 'venv/x.py', 'a/b/venv/x.py'], ['venv2/x.py', 'myvenv', 'venv.py']],
  ['**/.git', ['.git/config'], ['agit/x.py', 'xgit']],
  ['build', ['build', 'build/x.py'], ['a/build/x.py', 'builder']],
  ['/build', ['build/x.py'], ['a/build/x.py']],
  ['build/', ['build/x.py'], ['a/build/x.py']],
  ['**/dist/**', ['dist', 'dist/x.py', 'a/dist/b/c.py'], ['distant/x.py']],
  ['legacy/**/old', ['legacy/old/x.py', 'legacy/a/b/old/x.py'], ['old/x.py', 'legacy/older']],
  ['**/*_pb2.py', ['x_pb2.py', 'a/b/x_pb2.py'], ['x_pb2.pyi', 'pb2.py']],
  ['**/test?', ['test1/x.py', 'a/tests'], ['test/x.py', 'testing']],
  ['**/[vV]env', ['venv/a', 'Venv/a'], ['xenv/a']],
  ['**/v[!a-d]', ['ve/a', 'x/vz'], ['va', 'vd/x']],
  ['**/{a,b{c,d}}', ['a/x', 'bc/x', 'x/bd'], ['b/x', 'ac']],
  ['**/one.two+three', ['one.two+three/x'], ['oneXtwo+three', 'one.twothree']],
  ['**/[', ['[/x', 'a/['], ['a/b']],
  ['**/[z-a]', ['[z-a]/x'], ['z', 'a']],
  ['**', ['a', 'a/b'], []],
  ['', [], ['a', '']],
];

describe('patterns that leave files out', () => {
  for (const [pattern, out, stays] of cases) {
    it(`“${pattern}” fits folders and files as in VS Code's settings`, () => {
      const isOut = excludes([pattern]);
      assert.deepEqual(out.filter(isOut), out);
      assert.deepEqual(stays.filter(isOut), []);
    });
  }

  it('leave nothing out where there are none', () => {
    assert.equal(excludes([])('anything/at/all.py'), false);
  });

  it('are taken together', () => {
    const isOut = excludes(['**/venv', 'build']);
    assert.deepEqual(['a/venv/x', 'build/x', 'src/x'].filter(isOut), ['a/venv/x', 'build/x']);
  });

  it('lose their braces, since ripgrep takes none within braces', () => {
    assert.deepEqual(expandBraces('**/{a,b{c,d}}/{e,f}'), [
      '**/a/e',
      '**/a/f',
      '**/bc/e',
      '**/bc/f',
      '**/bd/e',
      '**/bd/f',
    ]);
    assert.deepEqual(expandBraces('no {brace'), ['no {brace']);
  });

  it('fit a plain name as they fit one that has to be matched', () => {
    const part = fc.constantFrom('a', 'ab', 'b.c', '.d', '\n', '', '$', 'A', '**');
    const path = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.constantFrom('a', 'ab', 'b.c', '.d', '\n', '$', 'A'), path, (name, place) => {
        const matched = name === '$' ? '[$]' : name.replace(/^./s, '[$&]');
        assert.equal(excludes([`**/${name}`])(place), excludes([`**/${matched}`])(place));
      }),
    );
  });

  it('never throw and never take long, whatever they are', () => {
    const piece = fc.constantFrom('*', '**', '/', '{', '}', ',', '[', ']', '-', '!', '?', 'a', '.');
    const pattern = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 5 }), fc.string(), (patterns, path) => {
        excludes(patterns)(path);
        excludes(patterns)('a/'.repeat(30));
      }),
    );
  });
});
