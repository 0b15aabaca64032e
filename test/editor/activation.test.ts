import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeEditors, extensionId, show, until } from './workbench.ts';

describe('activation', () => {
  after(closeEditors);

  // Mocha runs files by name: no other test has asked for anything yet.
  it('waits until something is asked for', () => {
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, false);
  });

  it('comes with the first Python file', async () => {
    await show(at('orders/orders/routes.py'));
    await until(() => vscode.extensions.getExtension(extensionId)?.isActive, true);
  });

  it('hands nothing out: other extensions use the commands', async () => {
    const exported = await vscode.extensions.getExtension(extensionId)?.activate();
    assert.equal(exported, undefined);
  });
});
