import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FactsCache } from '../../src/core/workspace/factsCache.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { DiskFolder, type DiskFolderOptions } from '../../src/disk/diskFolder.ts';
import { ListedFolders } from '../../src/disk/listedFolders.ts';

const isPosix = process.platform !== 'win32';
const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder().decode(bytes);

describe('a folder on disk', () => {
  let outer: string;
  let root: string;

  beforeEach(() => {
    outer = mkdtempSync(join(tmpdir(), 'framework-guide-disk-'));
    root = join(outer, 'root');
    mkdirSync(root);
  });
  afterEach(() => rmSync(outer, { recursive: true, force: true }));

  const put = (path: string, content: string | Uint8Array = ''): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const link = (path: string, target: string): void =>
    symlinkSync(join(root, target), join(root, path));
  const open = (options: Partial<DiskFolderOptions> = {}): DiskFolder =>
    new DiskFolder(root, { isExcluded: () => false, links: 'all', ...options });

  it('reads text at once where it is UTF-8', () => {
    put('a.py', 'import flask  # Grüße, 🐍\r\n');
    put('mark.py', '\ufeffimport os\n');
    put('latin1.py', Uint8Array.from([35, 0xe9, 10]));
    put('utf16.py', Uint8Array.from([0xff, 0xfe, 35, 0, 10, 0]));
    put('surrogate.py', Uint8Array.from([35, 0xed, 0xa0, 0x80, 10]));
    put('empty.py');
    put('folder.py/a.txt');
    put('requirements.txt', 'flask\n');
    const folder = open();
    assert.deepEqual(folder.readTextNow('a.py'), {
      text: 'import flask  # Grüße, 🐍\r\n',
      bytes: 31,
    });
    assert.deepEqual(folder.readTextNow('mark.py'), { text: '\ufeffimport os\n', bytes: 13 });
    const others = ['latin1.py', 'utf16.py', 'surrogate.py', 'empty.py', 'folder.py', 'none.py'];
    for (const path of [...others, 'requirements.txt']) {
      assert.equal(folder.readTextNow(path), null, path);
    }
  });

  it('lists Python files and manifests in order, and leaves out what is excluded', async () => {
    for (const path of ['b.py', 'a.pyi', 'c.txt', 'out/x.py', 'lib/out.py', 'requirements.txt'])
      put(path);
    const isExcluded = (path: string): boolean => path === 'out' || path === 'lib/out.py';
    assert.deepEqual(await open({ isExcluded }).list(), {
      paths: ['a.pyi', 'b.py', 'requirements.txt'],
      complete: true,
    });
  });

  for (const sliceMs of [undefined, 0, 10]) {
    it(`reads every file as it is, in slices of ${sliceMs ?? 'any'} ms`, async () => {
      const large = new Uint8Array(700_000).fill(35);
      put('large.py', large);
      put('exact.py', large.subarray(0, 256 * 1024));
      put('empty.py');
      const paths = Array.from({ length: 100 }, (_, i) => `m${i}.py`);
      for (const path of paths) put(path, `import ${path}`);
      const folder = open(sliceMs === undefined ? {} : { sliceMs });
      await folder.list();
      assert.deepEqual(new Uint8Array((await folder.read('large.py')) ?? []), large);
      assert.equal((await folder.read('exact.py'))?.length, 256 * 1024);
      assert.equal((await folder.read('empty.py'))?.length, 0);
      // What is read at the same time must not share memory.
      const read = await Promise.all(paths.map((path) => folder.read(path)));
      assert.deepEqual(
        read.map(text),
        paths.map((path) => `import ${path}`),
      );
    });
  }

  it('lets others have a turn between slices', async () => {
    for (let i = 0; i < 20; i++) put(`m${i}.py`);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const folder = open({ sliceMs: 0 });
    for (const path of (await folder.list()).paths) {
      await folder.read(path);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    clearInterval(timer);
    assert.ok(turns > 0);
  });

  it('knows nothing of what is not there, or is no file', async () => {
    put('folder.py/x.txt');
    const folder = open();
    assert.equal(await folder.read('nowhere.py'), null);
    assert.deepEqual(await folder.stamps(['nowhere.py']), [null]);
    assert.equal(await folder.read('nowhere.py/x.py'), null);
    await assert.rejects(folder.read('folder.py'), /EISDIR/);
    assert.deepEqual(await folder.stamps(['folder.py']), [null]);
  });

  it('fails for a file that cannot be read', async function () {
    // Nothing is kept from the super-user.
    if (!isPosix || process.getuid?.() === 0) this.skip();
    put('secret.py', 'x');
    chmodSync(join(root, 'secret.py'), 0);
    await assert.rejects(open().read('secret.py'), /EACCES/);
  });

  it('fails where the folder itself is not there', async () => {
    rmSync(root, { recursive: true });
    await assert.rejects(open().list(), /cannot be read/);
  });

  it('lists the rest where a folder cannot be listed', async function () {
    if (!isPosix || process.getuid?.() === 0) this.skip();
    put('a/x.py');
    put('b/x.py');
    chmodSync(join(root, 'a'), 0);
    const told: string[] = [];
    const { paths } = await open({ unreadable: (path) => told.push(path) }).list();
    chmodSync(join(root, 'a'), 0o700);
    assert.deepEqual([paths, told], [['b/x.py'], ['a']]);
  });

  it('tells of a folder that cannot be listed, and lists the rest', async function () {
    if (!isPosix) this.skip();
    put('b/x.py');
    // Too long a path for any system call; only what knows the way step by step gets there.
    const name = 'x'.repeat(250);
    const steps = 'for (let i = 0; i < 17; i++) { fs.mkdirSync(name); process.chdir(name); }';
    execFileSync(process.execPath, ['-e', `const name = '${name}'; ${steps}`], { cwd: root });
    try {
      const folder = open();
      const { paths, complete } = await folder.list();
      assert.ok(complete);
      assert.deepEqual([paths.length, paths[0]], [2, 'b/x.py']);
      const last = paths[1] ?? '';
      assert.match(last, /^x{250}(\/x{250}){10,}$/);
      await assert.rejects(folder.read(last), /ENAMETOOLONG/);
    } finally {
      execFileSync('rm', ['-rf', join(root, name)]);
    }
  });

  it('ends where it is cancelled, and where a limit is reached', async () => {
    for (let i = 0; i < 5; i++) put(`p${i}/m.py`);
    assert.deepEqual(await open({ isCancelled: () => true }).list(), {
      paths: [],
      complete: false,
    });
    const { paths, complete } = await open({ maxFiles: 2 }).list();
    assert.deepEqual([paths.length, complete], [2, false]);
  });

  describe('with links', () => {
    before(function () {
      if (!isPosix) this.skip();
    });

    it('is listed as its links are followed: all, to files, none', async () => {
      put('real/m.py');
      mkdirSync(join(outer, 'beside'));
      writeFileSync(join(outer, 'beside', 'far.py'), '');
      link('linked', '../beside');
      link('n.py', 'real/m.py');
      link('gone.py', 'nowhere.py');
      const of = async (links: DiskFolderOptions['links']) => (await open({ links }).list()).paths;
      assert.deepEqual(await of('all'), ['gone.py', 'linked/far.py', 'n.py', 'real/m.py']);
      assert.deepEqual(await of('files'), ['gone.py', 'n.py', 'real/m.py']);
      assert.deepEqual(await of('none'), ['real/m.py']);
    });

    it('has no endless paths where folders link to themselves and to each other', async () => {
      put('a/m.py');
      put('b/n.py');
      link('a/self', 'a');
      link('a/up', '.');
      link('a/b', 'b');
      link('b/a', 'a');
      link('again', '.');
      const { paths, complete } = await open().list();
      assert.ok(complete && paths.length < 20, paths.join());
      assert.ok(paths.includes('a/m.py') && paths.includes('b/n.py'));
    });

    it('never waits for a pipe', async () => {
      execFileSync('mkfifo', [join(root, 'pipe.py'), join(root, 'requirements.txt')]);
      link('linked.py', 'pipe.py');
      link('null.py', '../../../../../../../../dev/zero');
      const listed = ['linked.py', 'null.py', 'pipe.py', 'requirements.txt'];
      const folder = open();
      assert.deepEqual((await folder.list()).paths, listed);
      for (const path of listed) {
        await assert.rejects(folder.read(path), /no regular file/);
        assert.ok(folder.isOdd(path));
        assert.equal(folder.readTextNow(path), null);
        assert.deepEqual(await folder.stamps([path]), [null]);
      }
      // One that nobody has listed, as a requirement file may name it.
      assert.equal(await open().read('pipe.py'), null);
      assert.equal(open().readTextNow('pipe.py'), null);
    });

    it('tells of links that lead nowhere, and not of those that Emacs locks with', async () => {
      link('gone.py', 'nowhere.py');
      link('requirements.txt', 'requirements.txt');
      link('.#open.py', 'nobody@nowhere:1');
      link('readme.md', 'nowhere.md');
      const folder = open();
      assert.deepEqual((await folder.list()).paths, ['gone.py', 'requirements.txt']);
      await assert.rejects(folder.read('requirements.txt'), /leads nowhere/);
    });
  });

  it('tells of files whose names are not UTF-8', async function () {
    // Other systems refuse such names.
    if (process.platform !== 'linux') this.skip();
    put('app.py', 'import flask');
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff]), Buffer.from('.py')]),
      '',
    );
    const { files } = await scanFolder(open(), { keep: () => true });
    assert.deepEqual(files.get('\ufffd.py'), {
      kind: 'skipped',
      code: 'unreadable',
      detail: 'its name is not UTF-8',
    });
    assert.equal(files.get('app.py')?.kind, 'python');
  });

  it('tells of folders and pipes that are named as manifests, and of no others', async () => {
    for (const path of ['requirements.txt/x.py', 'a/Pipfile/y.py', 'z.py/z.py']) put(path, '');
    const { files } = await scanFolder(open(), { keep: () => true });
    const skipped = [...files].filter(([, { kind }]) => kind === 'skipped');
    assert.deepEqual(skipped, [
      ['a/Pipfile', { kind: 'skipped', code: 'unreadable', detail: 'it is no regular file' }],
      [
        'requirements.txt',
        { kind: 'skipped', code: 'unreadable', detail: 'it is no regular file' },
      ],
    ]);
    assert.deepEqual(
      [...files.keys()].filter((path) => path.endsWith('.py')),
      ['a/Pipfile/y.py', 'requirements.txt/x.py', 'z.py/z.py'],
    );
  });

  describe('listed a second time', () => {
    const ago = Date.now() / 1000 - 60;
    /** A folder's state cannot be set back: it is as if all had happened a while ago. */
    const rememberingAll = (): ListedFolders => {
      const listed = new ListedFolders();
      const keep = listed.keep.bind(listed);
      listed.keep = (path, stats, now) => keep(path, stats, now, Date.now() + 60_000);
      return listed;
    };
    const lists = async (...between: readonly (() => void)[]) => {
      const listed = rememberingAll();
      await open({ listed }).list();
      // Longer than the clock of any file system here takes for a tick.
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const change of between) change();
      const again = await open({ listed }).list();
      assert.deepEqual(again, await open().list());
      return again.paths;
    };
    beforeEach(() => {
      for (const path of ['a/m.py', 'a/b/n.py', 'c/readme.md', 'gone/o.py']) put(path);
    });

    it('shows the same where nothing has changed', async () => {
      assert.deepEqual(await lists(), ['a/b/n.py', 'a/m.py', 'gone/o.py']);
    });

    it('shows what has come, gone and moved', async () => {
      const paths = await lists(
        () => put('c/new.py'),
        () => put('a/b/deep/er.py'),
        () => rmSync(join(root, 'gone'), { recursive: true }),
        () => renameSync(join(root, 'a/m.py'), join(root, 'a/k.py')),
      );
      assert.deepEqual(paths, ['a/b/deep/er.py', 'a/b/n.py', 'a/k.py', 'c/new.py']);
    });

    it('looks at links each time', async function () {
      if (!isPosix) this.skip();
      link('a/linked.py', 'c/later.py');
      assert.ok((await lists(() => put('c/later.py'))).includes('a/linked.py'));
    });

    it('is known as a whole, unless something else is left out or it was cancelled at the end', async () => {
      const listed = rememberingAll();
      const { paths } = await open({ listed, leftOut: 'a' }).list();
      assert.equal(listed.findAll('a'), paths);
      assert.equal(listed.findAll('b'), null);
      assert.equal((await open({ listed, leftOut: 'a' }).list()).paths, paths);
      const all = [...listed.folders].length;
      let asked = 0;
      const again = rememberingAll();
      const isCancelled = (): boolean => ++asked > all;
      assert.equal((await open({ listed: again, isCancelled }).list()).complete, true);
      assert.equal(again.findAll(''), null);
    });

    it('does not trust a folder that was changed a moment ago', async () => {
      const listed = new ListedFolders();
      await open({ listed }).list();
      assert.equal(listed.find('a', statSync(join(root, 'a'))), null);
      utimesSync(join(root, 'a'), ago, ago);
      await open({ listed }).list();
      assert.equal(listed.find('a', statSync(join(root, 'a'))), null);
    });
  });

  it('tells by its stamps what a scan must read again', async () => {
    for (const path of ['a.py', 'b.py', 'c.py', 'd.py']) put(path, 'import x1\n');
    const before = Date.now() / 1000 - 60;
    const cache = new FactsCache();
    const scan = async () => {
      const folder = open();
      const read: string[] = [];
      const { files } = await scanFolder(
        {
          list: () => folder.list(),
          // Files cannot be made long ago; their times can.
          entries: (path) => folder.entries(path),
          stamps: async (paths) =>
            (await folder.stamps(paths)).map((stamp) => stamp && { ...stamp, ctimeMs: 0 }),
          read: (path) => {
            read.push(path);
            return folder.read(path);
          },
        },
        { keep: () => true, cache, concurrency: 1 },
      );
      return { files, read };
    };
    for (const path of ['a.py', 'b.py', 'c.py', 'd.py'])
      utimesSync(join(root, path), before, before);
    await scan();
    assert.deepEqual((await scan()).read, []);
    appendFileSync(join(root, 'a.py'), 'import x2\n');
    put('b.py', 'import x3\n');
    utimesSync(join(root, 'b.py'), before, before - 1);
    rmSync(join(root, 'c.py'));
    const { files, read } = await scan();
    assert.deepEqual(read, ['a.py', 'b.py']);
    assert.deepEqual([...files.keys()], ['a.py', 'b.py', 'd.py']);
  });
});
