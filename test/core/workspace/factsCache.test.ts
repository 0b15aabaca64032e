import assert from 'node:assert/strict';
import { FactsCache, racyMs, type Stamp } from '../../../src/core/workspace/factsCache.ts';
import type { FileFacts } from '../../../src/core/workspace/fileFacts.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { InMemoryFolder } from '../../support/inMemoryFolder.ts';

const now = 1_800_000_000_000;
const stamp: Stamp = { size: 10, mtimeMs: now - 60_000, ctimeMs: now - 60_000, ino: 7 };
const facts: FileFacts = { kind: 'python', imports: [] };
const keep = (): boolean => true;

describe('a cache of facts', () => {
  const cacheOf = (kept: Stamp, what: FileFacts = facts): FactsCache => {
    const cache = new FactsCache();
    cache.keep('app.py', kept, { facts: what, bytes: 10 }, now);
    return cache;
  };

  it('knows a file that has the same stamp', () => {
    assert.equal(cacheOf(stamp).find('app.py', { ...stamp })?.facts, facts);
  });

  for (const [what, changed] of [
    ['size', { size: 11 }],
    ['time of its last change, earlier or later', { mtimeMs: stamp.mtimeMs - 1 }],
    ['time of its last change by a fraction', { mtimeMs: stamp.mtimeMs + 0.25 }],
    ['state', { ctimeMs: stamp.ctimeMs + 1 }],
    ['place on disk', { ino: 8 }],
  ] as const) {
    it(`does not know a file of another ${what}`, () => {
      assert.equal(cacheOf(stamp).find('app.py', { ...stamp, ...changed }), null);
    });
  }

  it('does not know another file', () => {
    assert.equal(cacheOf(stamp).find('constructor', stamp), null);
    assert.equal(cacheOf(stamp).find('__proto__', stamp), null);
  });

  it('does not trust a stamp that the next change may have as well', () => {
    for (const time of [now - racyMs + 1, now, now + 60_000]) {
      for (const racy of [
        { ...stamp, mtimeMs: time },
        { ...stamp, ctimeMs: time },
      ]) {
        assert.equal(cacheOf(racy).find('app.py', racy), null, String(time - now));
      }
    }
    const old = { ...stamp, mtimeMs: now - racyMs };
    assert.notEqual(cacheOf(old).find('app.py', old), null);
  });

  it('names once the files to be read again', () => {
    const cache = cacheOf({ ...stamp, mtimeMs: now });
    cache.keep('old.py', stamp, { facts, bytes: 10 }, now);
    assert.deepEqual([cache.takeRacy(), cache.takeRacy()], [['app.py'], []]);
  });

  describe('of a whole folder', () => {
    const files = new Map([['app.py', facts]]);
    const known = { files, bytes: 10 };

    it('knows it while the same files are listed with the same stamps', () => {
      const cache = cacheOf(stamp);
      cache.keepAll(['app.py'], known);
      assert.equal(cache.findAll(['app.py'], [{ ...stamp }])?.files, files);
      assert.equal(cache.findAll(['app.py'], [{ ...stamp, size: 11 }]), null);
      assert.equal(cache.findAll(['app.py'], [null]), null);
      assert.equal(cache.findAll(['lib.py'], [stamp]), null);
      assert.equal(cache.findAll(['app.py', 'lib.py'], [stamp, stamp]), null);
      assert.equal(cache.findAll([], []), null);
      assert.equal(cache.findAll(['app.py'], undefined), null);
    });

    it('knows it no more when a file has been read again', () => {
      const cache = cacheOf(stamp);
      cache.keepAll(['app.py'], known);
      cache.keep('app.py', { ...stamp, ino: 8 }, { facts, bytes: 10 }, now);
      assert.equal(cache.findAll(['app.py'], [stamp]), null);
    });

    it('does not keep it with a file whose stamp cannot be trusted', () => {
      const cache = cacheOf({ ...stamp, mtimeMs: now });
      cache.keepAll(['app.py'], known);
      assert.equal(cache.findAll(['app.py'], [{ ...stamp, mtimeMs: now }]), null);
    });

    it('does not keep it with a file that was not listed', () => {
      const cache = cacheOf(stamp);
      cache.keep('extra.txt', stamp, { facts, bytes: 10 }, now);
      cache.keepAll(['app.py'], { ...known, files: new Map([...files, ['extra.txt', facts]]) });
      assert.equal(cache.findAll(['app.py'], [stamp]), null);
    });
  });

  it('forgets a file whose new stamp cannot be trusted', () => {
    const cache = cacheOf(stamp);
    cache.keep('app.py', { ...stamp, mtimeMs: now }, { facts, bytes: 10 }, now);
    assert.equal(cache.find('app.py', stamp), null);
  });

  it('keeps no file that could not be read', () => {
    const unreadable: FileFacts = { kind: 'skipped', code: 'unreadable', detail: 'EACCES' };
    assert.equal(cacheOf(stamp, unreadable).find('app.py', stamp), null);
    const large: FileFacts = { kind: 'skipped', code: 'too-large', detail: '' };
    assert.equal(cacheOf(stamp, large).find('app.py', stamp)?.facts, large);
  });
});

describe('a second scan', () => {
  const old = Date.now() - 60_000;
  const files = new Map([
    ['a.py', 'import flask\n'],
    ['b.py', 'import django\n'],
    ['requirements.txt', '-r more.list\nflask\n'],
    ['more.list', 'django\n'],
  ]);
  const scan = async (now: ReadonlyMap<string, string>, times: object, cache: FactsCache) => {
    const folder = new InMemoryFolder(now, true, new Map(Object.entries({ ...times })));
    const { files: found, bytes } = await scanFolder(folder, { keep, cache });
    return { found, bytes, asked: folder.asked.toSorted() };
  };
  const all = Object.fromEntries([...files.keys()].map((path) => [path, old]));

  it('reads nothing where nothing has changed, and finds the same', async () => {
    const cache = new FactsCache();
    const first = await scan(files, all, cache);
    assert.deepEqual(first.asked, [...files.keys()].toSorted());
    assert.deepEqual(await scan(files, all, cache), { ...first, asked: [] });
  });

  it('reads what has changed and what is new', async () => {
    const cache = new FactsCache();
    await scan(files, all, cache);
    const changed = new Map([...files, ['b.py', 'import cherrypy\n'], ['c.py', 'import falcon\n']]);
    const { found, asked } = await scan(changed, { ...all, 'c.py': old }, cache);
    assert.deepEqual(asked, ['b.py', 'c.py']);
    const fresh = await scan(changed, { ...all, 'c.py': old }, new FactsCache());
    assert.deepEqual(found, fresh.found);
  });

  it('forgets what is gone', async () => {
    const cache = new FactsCache();
    await scan(files, all, cache);
    const { found } = await scan(new Map([['a.py', 'import flask\n']]), all, cache);
    assert.deepEqual([...found.keys()], ['a.py']);
    assert.deepEqual(
      [...cache.entries()].map(([path]) => path),
      ['a.py'],
    );
  });

  it('reads again what was written in the moment of the first', async () => {
    const cache = new FactsCache();
    const times = { ...all, 'a.py': Date.now() };
    await scan(files, times, cache);
    assert.deepEqual((await scan(files, times, cache)).asked, ['a.py']);
  });

  it('reads everything where files have no stamps', async () => {
    const cache = new FactsCache();
    await scan(files, {}, cache);
    assert.deepEqual((await scan(files, {}, cache)).asked, [...files.keys()].toSorted());
  });

  it('forgets nothing when it is cancelled', async () => {
    const cache = new FactsCache();
    await scan(files, all, cache);
    const folder = new InMemoryFolder(files, true, new Map(Object.entries(all)));
    await scanFolder(folder, { keep, cache, isCancelled: () => true });
    assert.equal([...cache.entries()].length, files.size);
  });
});
