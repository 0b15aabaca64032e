import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SavedDecision } from '../../src/editor/decision/saveDecision.ts';
import { followLink } from '../../src/editor/links/linksChunk.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { ShownPicks } from './shownPicks.ts';
import {
  activeDocument,
  at,
  changeFolders,
  closeEditors,
  remove,
  textOf,
  until,
  workspaceFolder,
  write,
} from './workbench.ts';

const answers = { product: 'backoffice' };
const slug = 'use-django-as-the-back-end-framework.md';

const save = (argument: object): Thenable<SavedDecision | undefined> =>
  vscode.commands.executeCommand('frameworkGuide.saveDecision', {
    ...{ answers, framework: 'django' },
    ...argument,
  });

const pathOf = ({ uri }: { readonly uri: string }): string => vscode.Uri.parse(uri).path;

/** Presses Enter in whatever quick pick comes, until the work is done: what a command shows no test is told of. */
async function acceptAll<T>(work: Thenable<T>): Promise<T> {
  let isDone = false;
  const done = Promise.resolve(work).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return done;
}

describe('saving a decision', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('docs', 'records', '.adr-dir');
  });

  it('takes the next number of the folder and overwrites nothing', async () => {
    await write('docs/adr/ADR-007-use-wsgi.md', '# Use WSGI\n');
    const first = await save({ folder: 'docs/adr', open: false });
    const second = await save({ folder: 'docs/adr', open: false });
    assert.deepEqual(
      [first, second].map((saved) => saved && pathOf(saved)),
      [at(`docs/adr/ADR-008-${slug}`).path, at(`docs/adr/ADR-009-${slug}`).path],
    );
    const text = await textOf(at(`docs/adr/ADR-008-${slug}`));
    assert.equal(text, first?.text);
    assert.match(text, /^# Use Django as the back-end framework$/m);
    assert.equal(await textOf(at('docs/adr/ADR-007-use-wsgi.md')), '# Use WSGI\n');
  });

  it('opens the record first, in the folder where records are kept, and saves it there', async () => {
    await write('docs/decisions/0001-use-python.md', '# Use Python\n');
    const opened = await save({});
    const document = await activeDocument('markdown');
    assert.equal(document.uri.toString(), opened?.uri);
    assert.equal(document.isUntitled, true);
    assert.equal(document.getText(), opened?.text);
    // A second one does not take the same name before the first is saved.
    const other = await save({});
    assert.equal(pathOf(other ?? { uri: '' }), at(`docs/decisions/0003-${slug}`).path);
    assert.equal(await document.save(), true);
    assert.equal(await textOf(at(`docs/decisions/0002-${slug}`)), opened?.text);
  });

  it('goes where adr-tools was told', async () => {
    await write('docs/decisions/0001-use-python.md', '');
    await write('.adr-dir', 'records\n');
    const saved = await save({ open: false });
    assert.equal(pathOf(saved ?? { uri: '' }), at(`records/0001-${slug}`).path);
  });

  it('asks what it was not told: what was chosen, and where the first record belongs', async () => {
    const opened = await acceptAll(save({ framework: undefined }));
    assert.equal(pathOf(opened ?? { uri: '' }), at(`docs/decisions/0001-${slug}`).path);
  });

  it('says so where nothing is chosen yet, or another than the first', async () => {
    const open = await save({ framework: null, folder: 'docs/adr', open: false });
    assert.match(open?.text ?? '', /^# Choose a Python back-end framework$/m);
    const other = await save({ framework: 'flask', folder: 'docs/adr', open: false });
    assert.match(other?.text ?? '', /"Flask", against the ranking: by these answers Django/);
  });

  it('keeps its place where the folder of the records goes while it is open', async () => {
    await write('docs/decisions/0001-use-python.md', '# Use Python\n');
    // Of another name than the records before: VS Code remembers what it saved under a name.
    const opened = await save({ framework: 'flask' });
    await remove('docs');
    assert.equal(await (await activeDocument('markdown')).save(), true);
    const place = vscode.Uri.parse(opened?.uri ?? '').with({
      scheme: workspaceFolder().uri.scheme,
    });
    assert.match(place.path, /\/docs\/decisions\/0002-use-flask-/);
    assert.equal(await textOf(place), opened?.text);
  });

  it('says what stands in the way where a file has the name of the folder', async () => {
    await write('docs', 'a file');
    await assert.rejects(
      Promise.resolve(save({ folder: 'docs/adr', open: false })),
      /“.*docs\/adr\/0001-use-django.*” could not be written: \S/,
    );
    assert.equal(await textOf(at('docs')), 'a file');
  });

  describe('in a window with a second folder, on a file system that is nowhere', () => {
    const scheme = 'guide-decisions';
    const uri = vscode.Uri.from({ scheme, authority: 'Host', path: '/mem' });
    let memory: MemoryFileSystem;
    let registered: vscode.Disposable;
    let shown: ShownPicks;
    before(async function () {
      if (vscode.workspace.workspaceFile === undefined) this.skip();
      memory = new MemoryFileSystem();
      registered = vscode.workspace.registerFileSystemProvider(scheme, memory);
      memory.put('/mem/app.py', '');
      await changeFolders(0, { uri, name: 'mem' });
    });
    beforeEach(() => {
      shown = new ShownPicks();
    });
    afterEach(async () => {
      await shown.stop();
      memory.isGuarded = false;
    });
    after(async () => {
      if (registered === undefined) return;
      await changeFolders(1);
      registered.dispose();
    });

    it('writes there, or opens what cannot be kept there', async () => {
      const saved = await save({ folder: 'mem/docs/adr', open: false });
      assert.equal(saved?.uri, vscode.Uri.joinPath(uri, `docs/adr/0001-${slug}`).toString());
      assert.equal(await textOf(vscode.Uri.parse(saved.uri)), saved.text);
      const opened = await save({ folder: 'mem/docs/adr' });
      const document = await activeDocument('markdown');
      assert.equal(document.isUntitled, true);
      assert.equal(document.getText(), opened?.text);
      memory.drop('/mem/docs');
    });

    it('asks which folder is meant: each with its records, or a new place for them', async () => {
      memory.put('/mem/doc/adr/0004-use-wsgi.md', '');
      const running = save({ open: false });
      const where = await shown.pick(/^Save a Decision$/);
      assert.deepEqual(
        where.items.map(({ label, description = '' }) => `${label} ${description}`.trim()),
        [
          '$(folder) workspace/docs/decisions new',
          '$(folder) mem/doc/adr',
          '$(folder-opened) Another folder…',
        ],
      );
      await shown.goTo(where, 'mem/doc/adr');
      await shown.accept();
      const saved = await running;
      assert.equal(saved?.uri, vscode.Uri.joinPath(uri, `doc/adr/0005-${slug}`).toString());
    });

    it('names the folder of the file on screen first', async () => {
      await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, 'app.py'));
      const running = save({ open: false });
      const where = await shown.pick(/^Save a Decision$/);
      assert.match(where.items[0]?.label ?? '', /mem\//);
      await shown.escape();
      assert.equal(await running, undefined);
    });

    it('says so where nobody may write', async () => {
      memory.isGuarded = true;
      await assert.rejects(
        Promise.resolve(save({ folder: 'mem/records', open: false })),
        /There is no permission to write “mem\/records\/0001-use-django.*\.md”/,
      );
    });
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['an unknown framework', { framework: 'rails' }, /“rails”.*django/],
    ['a path out of the workspace', { folder: '../elsewhere' }, /“\.\.\/elsewhere”/],
    ['an unknown answer', { answers: { product: 'game' } }, /“game”.*“product”.*site/],
    ['an unknown field', { file: 'x' }, /“file”.*answers, framework, folder, open/],
    ['a field of another type', { open: 'no' }, /“open” must be boolean/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuses ${what} and says what is valid`, async () => {
      await assert.rejects(Promise.resolve(save(argument)), expected);
    });
  }
});

describe('links to a result', () => {
  const follow = (address: string) => {
    const { path, query } = vscode.Uri.parse(`vscode://framework-guide.framework-guide${address}`);
    return followLink({ path, query });
  };

  it('show it without asking', async () => {
    const followed = follow('/recommend?product=backoffice&load=db,slow_io');
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([followed, 'waiting']);
    }, null);
  });

  const refused: readonly (readonly [address: string, problem: RegExp])[] = [
    ['/run?command=rm', /“\/run”.*\/recommend/],
    ['/recommend?colour=red', /“colour”.*product/],
    ['/recommend?product=game', /“game”.*“product”.*site/],
    ['/recommend?product=api&product=site', /“product” stands in it twice/],
    ['/recommend?product=', /“product” is empty/],
  ];
  for (const [address, problem] of refused) {
    it(`are refused with a reason: ${address}`, async () => {
      assert.match((await follow(address)) ?? '', problem);
    });
  }
});
