import assert from 'node:assert/strict';
import type { EmptyWorkspace } from '../../src/core/workspace/emptyResult.ts';
import { emptyItems } from '../../src/editor/workspace/emptyItems.ts';

const bare: EmptyWorkspace = {
  folders: 1,
  python: 0,
  manifests: 0,
  complete: true,
  overruled: false,
  unreadable: [],
  leftOut: null,
};

/** What is said, without the steps that follow. */
function said(state: Partial<EmptyWorkspace>): string {
  return emptyItems({ ...bare, ...state })
    .filter(({ run }) => run === undefined)
    .map(({ label, detail }) => [label, detail].join(' '))
    .join('\n');
}

describe('the words where no framework was found', () => {
  const states: readonly (readonly [string, Partial<EmptyWorkspace>, RegExp])[] = [
    ['no folder', { folders: 0 }, /No folder is open.*Open the folder/],
    ['nothing to read', {}, /No Python back-end.*no Python files, no manifests/],
    ['files that name none', { python: 12, manifests: 3 }, /12 Python files and 3 manifests/],
    ['a scan that was cut', { python: 5, complete: false }, /too many files[\s\S]*5 Python files/],
    ['left out folders', { leftOut: 'build/x.py' }, /left out, such as build\/x\.py/],
    ['a folder set to none', { python: 1, overruled: true }, /You have set[\s\S]*1 Python files/],
    ['an unreadable folder', { unreadable: ['far'] }, /could not be read: “far”/],
  ];
  for (const [what, state, expected] of states) {
    it(`say why: ${what}`, () => assert.match(said(state), expected));
  }

  it('lead to steps that can be taken', () => {
    const steps = emptyItems({ ...bare, complete: false, unreadable: ['far'] }).flatMap(
      ({ run }) => run?.command ?? [],
    );
    assert.deepEqual(steps, [
      'frameworkGuide.showLog',
      'workbench.action.openSettings',
      'frameworkGuide.setFrameworks',
      'frameworkGuide.recommend',
      'frameworkGuide.compare',
    ]);
    assert.equal(
      emptyItems({ ...bare, folders: 0 }).find(({ run }) => run !== undefined)?.run?.command,
      'vscode.openFolder',
    );
  });
});
