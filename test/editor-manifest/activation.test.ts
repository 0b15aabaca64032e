import assert from 'node:assert/strict';
import { manifest, text } from './manifest.ts';

describe('when and where the extension runs', () => {
  it('wakes up for a reason only: not at start, and without a search for files', () => {
    const greedy = manifest.activationEvents.filter(
      (event) => event === '*' || event === 'onStartupFinished' || /[*?{}[\]]/.test(event),
    );
    assert.deepEqual(greedy, []);
  });

  it('lists no event that VS Code derives from the contributions', () => {
    const implied = manifest.activationEvents.filter((event) => /^on(Command|View):/.test(event));
    assert.deepEqual(implied, []);
  });

  it('says that it works in Restricted Mode and on virtual file systems', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    // VS Code reads `restrictedConfigurations` only where the support is called limited.
    assert.equal(untrustedWorkspaces?.supported, 'limited');
    assert.deepEqual(untrustedWorkspaces?.restrictedConfigurations, ['frameworkGuide.index.url']);
    assert.match(text(untrustedWorkspaces?.description), /^[A-Z].*\.$/);
    assert.equal(virtualWorkspaces?.supported, true);
    assert.match(text(virtualWorkspaces?.description), /^[A-Z].*\.$/);
  });

  it('runs where the workspace is, in both kinds of extension host, from one bundle', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
    assert.equal(manifest.main, manifest.browser);
  });

  it('stands alone: no runtime packages, no other extensions, no proposed API', () => {
    const { dependencies, extensionDependencies, extensionPack, enabledApiProposals } = manifest;
    assert.deepEqual([dependencies ?? {}, extensionDependencies ?? []], [{}, []]);
    assert.deepEqual([extensionPack ?? [], enabledApiProposals ?? []], [[], []]);
  });

  it('is written against the oldest VS Code that it supports, exactly', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });

  it('pins every package that it is built with', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    assert.deepEqual(loose, []);
  });
});
