import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { releasesOf, telling } from '../../scripts/symbols/clones.mjs';
import { type Change, expectations } from '../../scripts/symbols/expectations.mjs';

interface ExpectationCase {
  readonly title: string;
  readonly newest?: string;
  readonly change: Partial<Change>;
  readonly versions: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

interface SourceCase {
  readonly files: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, boolean | string>>;
}

describe('what the symbols of an entry come to in a version', () => {
  for (const { title, newest, change, versions } of read<readonly ExpectationCase[]>(
    'expectations',
  )) {
    it(title, () => {
      const entry = { imports: ['demo'], changes: [{ ...noVersions, ...change } as Change] };
      for (const [version, names] of Object.entries(versions)) {
        const expected = expectations(entry, version, version === newest);
        const found = [...expected].map(([name, { there }]) => [name, there]);
        assert.deepEqual(Object.fromEntries(found), names, version);
      }
    });
  }

  it('asks for the modules of the newest version only', () => {
    const entry = { imports: ['demo'], modules: [{ name: 'demo.views' }], changes: [] };
    assert.deepEqual([...expectations(entry, '2.0', true).keys()], ['demo.views']);
    assert.deepEqual([...expectations(entry, '1.0', false).keys()], []);
  });
});

describe('the releases of a clone that are worth a look', () => {
  const releases = ['1.0', '1.1', '1.2', '1.9', '2.0', '2.1', '2.10'].map((version) => ({
    ...{ tag: `v${version}`, version },
  }));

  it('are the first with a deprecation, both sides of a removal, and the newest', () => {
    const changes = [{ deprecatedIn: '1.1', removedIn: '2.0' }];
    const tags = telling(releases, changes).map(({ tag }) => tag);
    assert.deepEqual(tags, ['v1.1', 'v1.9', 'v2.0', 'v2.10']);
  });

  it('are none where there is no clone', () => {
    assert.deepEqual(releasesOf(join(tmpdir(), 'framework-guide-no-such-clone'), '1.0'), []);
  });
});

describe('names read from a source tree', () => {
  const { files, names } = read<SourceCase>('source');
  const folder = mkdtempSync(join(tmpdir(), 'framework-guide-source-'));
  let found: Readonly<Record<string, boolean | string>> = {};

  before(function () {
    if (spawnSync('python3', ['--version']).status !== 0) return this.skip();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const input = JSON.stringify({ folder, names: Object.keys(names) });
    const options = { input, encoding: 'utf8' as const };
    const { stdout, stderr } = spawnSync('python3', ['scripts/symbols/read_source.py'], options);
    assert.equal(stderr, '');
    found = (JSON.parse(stdout) as { readonly found: typeof found }).found;
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, answer] of Object.entries(names)) {
    it(`${name}: ${answer}`, () => {
      if (typeof answer === 'boolean') assert.equal(found[name], answer);
      else assert.ok(String(found[name]).includes(answer), String(found[name]));
    });
  }
});

const noVersions = { deprecatedIn: null, removedIn: null, addedIn: null };

function read<T>(name: string): T {
  return parse(readFileSync(`test/cases/symbols/${name}.yaml`, 'utf8')) as T;
}
