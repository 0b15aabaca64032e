import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { readYaml } from '../advice/shipped.ts';
import { readShippedStarters } from './shippedStarters.ts';

interface Case {
  readonly it: string;
  readonly id?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Fields put into its starter.yaml; null takes one out. */
  readonly edit?: Readonly<Record<string, unknown>>;
  /** Its starter.yaml as a whole. */
  readonly text?: string;
  readonly rule: string;
}

const small = {
  options: ['package', 'python', 'manifest', 'port'],
  docs: 'https://example.org/',
  requires: [],
  testRequires: [],
  run: 'python app.py @@port@@',
  test: 'python -m unittest',
  routes: [{ path: '/' }],
  about: '- `app.py`: the application of @@package@@.',
  debian: ['python3-flask'],
  imports: ['flask'],
  ran: [{ version: '1.0', date: '2026-11-23', from: 'PyPI' }],
};

/** Files of a starter for a framework that has none of the shipped ones. */
const own = 'sanic';

function problemsOf({ id = own, files = {}, edit = {}, text }: Omit<Case, 'it' | 'rule'>) {
  const fields = Object.entries({ ...small, ...edit }).filter(([, value]) => value !== null);
  const change = new Map([
    [`${id}/starter.yaml`, text ?? stringify(Object.fromEntries(fields))],
    [`${id}/files/app.py`, 'print("Hello from @@package@@")\n'],
    ...Object.entries(files).map(
      ([path, content]) => [path.replace(/^example\//, `${id}/`), content] as const,
    ),
  ]);
  return readShippedStarters(change).problems;
}

describe('The build', () => {
  it('takes a starter that is as small as can be', () => {
    assert.deepEqual(problemsOf({}), []);
  });

  for (const one of readYaml('test/cases/starter/problems.yaml') as readonly Case[]) {
    it(`refuses ${one.it}`, () => {
      const found = problemsOf(one);
      assert.deepEqual([...new Set(found.map(({ rule }) => rule))], [one.rule]);
      assert.ok(found.every(({ file }) => file === `starters/${one.id ?? own}/starter.yaml`));
    });
  }

  it('puts a shared file where the starter wants it', () => {
    const { starters, problems } = readShippedStarters(
      new Map([
        [
          `${own}/starter.yaml`,
          stringify({ ...small, shared: { 'page.html': 'pages/first.html' } }),
        ],
        ['shared/page.html', '<p>Hello from @@package@@</p>\n'],
      ]),
    );
    assert.deepEqual(problems, []);
    assert.equal(
      starters.starters.find(({ id }) => id === own)?.files['pages/first.html'],
      '<p>Hello from @@package@@</p>\n',
    );
  });

  it('refuses a starter whose README was taken away', () => {
    const { problems } = readShippedStarters(new Map([['common/README.md', null]]));
    assert.ok(problems.length >= 10);
    for (const { rule } of problems) assert.equal(rule, 'starter-readme');
  });

  it('takes a base without starters', () => {
    const none = new Map(['options.yaml'].map((path) => [path, 'options: []'] as const));
    assert.ok(readShippedStarters(none).problems.length > 0);
  });
});
