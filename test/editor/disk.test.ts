import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Chunks } from '../../src/chunks.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { ChunkLoader } from '../../src/editor/host/chunks.ts';
import { loadDisk, openFolder } from '../../src/editor/workspace/diskFolderFiles.ts';
import { extensionId, remove, setOfFolder, workspaceFolder, write } from './workbench.ts';

const { token } = new vscode.CancellationTokenSource();

function chunks(): ChunkLoader<Chunks> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension);
  return new ChunkLoader<Chunks>(extension.extensionUri);
}

async function scanned(disk: Chunks['disk'] | null) {
  const files = openFolder(workspaceFolder(), token, disk);
  const { paths, complete } = await files.list();
  const scan = await scanFolder(files, { keep: () => true });
  return { paths, complete, files: [...scan.files].toSorted(), bytes: scan.bytes };
}

describe('the disk of this machine', () => {
  let disk: Chunks['disk'] | null;

  before(async () => {
    disk = await loadDisk(chunks(), [workspaceFolder()]);
    await write('scratch/app.py', 'import flask\n');
    await write('scratch/.venv/lib/thing.py', 'import flask\n');
    await write('scratch/build/thing.py', 'import flask\n');
    await write('scratch/.hidden/thing.py', 'import flask\n');
    await write('scratch/Requirements/base.txt', 'flask\n');
    await write('scratch/latin.py', '# coding: latin-1\nimport flask\n');
  });
  after(() => remove('scratch'));

  it('is read by Node in the Node host, and by the editor in the other', () => {
    assert.equal(disk !== null, typeof process === 'object' && !!process.versions?.node);
  });

  it('shows the same files and facts whichever way it is read', async function () {
    if (disk === null) this.skip();
    const byNode = await scanned(disk);
    assert.deepEqual(byNode, await scanned(null));
    assert.ok(byNode.paths.includes('scratch/.hidden/thing.py'));
    assert.ok(!byNode.paths.some((path) => path.includes('.venv')));
  });

  it('leaves out what the explorer leaves out, as the search does', async function () {
    if (disk === null) this.skip();
    await setOfFolder('files', 'exclude', { '**/.hidden': true, '**/app.py': false });
    try {
      const byNode = await scanned(disk);
      assert.deepEqual(byNode, await scanned(null));
      assert.ok(!byNode.paths.some((path) => path.includes('.hidden')));
    } finally {
      await setOfFolder('files', 'exclude', undefined);
      await remove('.vscode');
    }
  });

  it('is read by the editor where Node fails', async () => {
    const failing = { openDiskFolder: () => broken } as unknown as Chunks['disk'];
    assert.deepEqual(await scanned(failing), await scanned(null));
  });

  it('is not asked for a folder that lies elsewhere', async () => {
    const uri = vscode.Uri.from({ scheme: 'guide-nowhere', path: '/' });
    const far = { uri, name: 'far', index: 0 };
    assert.equal(await loadDisk(chunks(), [far]), null);
    const never = { openDiskFolder: () => assert.fail('asked') } as unknown as Chunks['disk'];
    openFolder(far, token, never);
  });
});

const fails = () => Promise.reject(new Error('EIO'));
const broken = {
  ...{ list: fails, read: fails, stamps: () => Promise.resolve([]) },
  ...{ readNow: () => undefined, readTextNow: () => null, isOdd: () => false },
};
