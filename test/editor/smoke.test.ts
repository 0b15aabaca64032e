import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'framework-guide.framework-guide';
const commands = [
  'frameworkGuide.compare',
  'frameworkGuide.recommend',
  'frameworkGuide.showFrameworks',
];

describe('the extension in a real VS Code', () => {
  it('is present and activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not among the extensions`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers the commands it contributes', async () => {
    await vscode.extensions.getExtension(id)?.activate();
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commands.filter((command) => !registered.includes(command)),
      [],
    );
  });
});
