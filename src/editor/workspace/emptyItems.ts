import * as vscode from 'vscode';
import {
  type EmptyReason,
  type EmptyStep,
  type EmptyWorkspace,
  explainEmpty,
} from '../../core/workspace/emptyResult.ts';
import { settingsSection } from '../host/ids.ts';
import type { FrameworkItem } from './frameworkItems.ts';

/** Says why the list holds no framework, and what can be done next. */
export function emptyItems(state: EmptyWorkspace): FrameworkItem[] {
  const { reasons, steps } = explainEmpty(state);
  const title =
    state.folders === 0
      ? vscode.l10n.t('No folder is open')
      : vscode.l10n.t('No Python back-end framework was found');
  const [first, ...others] = reasons.map((reason) => reasonText(reason, state));
  return [
    { label: `$(info) ${title}`, ...(first === undefined ? {} : { detail: first }) },
    ...others.map((detail) => ({ label: `$(info) ${detail}` })),
    ...steps.map(stepItem),
  ];
}

function reasonText(reason: EmptyReason, state: EmptyWorkspace): string {
  switch (reason) {
    case 'no-folder':
      return vscode.l10n.t('Open the folder of a project to see what it runs on.');
    case 'unreadable':
      return vscode.l10n.t(
        'This could not be read: {0}. The log tells why.',
        list(state.unreadable),
      );
    case 'cut':
      return vscode.l10n.t(
        'Not all was read, there are too many files. Open one project, or leave folders out.',
      );
    case 'overruled':
      return vscode.l10n.t('You have set that a folder uses none.');
    case 'left-out':
      return vscode.l10n.t(
        'All Python files lie in folders that are left out, such as {0}.',
        state.leftOut ?? '',
      );
    case 'nothing-to-read':
      return vscode.l10n.t('There are no Python files, no manifests and no lock files.');
    case 'none-named':
      return vscode.l10n.t(
        '{0} Python files and {1} manifests were read, and none names a framework.',
        state.python,
        state.manifests,
      );
  }
}

function stepItem(step: EmptyStep): FrameworkItem {
  switch (step) {
    case 'open-folder':
      return item('folder-opened', vscode.l10n.t('Open a Folder…'), 'vscode.openFolder');
    case 'show-log':
      return item('output', vscode.l10n.t('Show the Log'), 'frameworkGuide.showLog');
    case 'set-by-hand':
      return item(
        'pinned',
        vscode.l10n.t('Set Frameworks of a Folder…'),
        'frameworkGuide.setFrameworks',
      );
    case 'change-excludes':
      return item(
        'settings-gear',
        vscode.l10n.t('Choose Which Folders Are Left Out'),
        'workbench.action.openSettings',
        `@id:${settingsSection}.scan.exclude`,
      );
    case 'recommend':
      return item('compass', vscode.l10n.t('Recommend a Framework…'), 'frameworkGuide.recommend');
    case 'compare':
      return item('table', vscode.l10n.t('Compare Frameworks'), 'frameworkGuide.compare');
  }
}

function item(
  icon: string,
  label: string,
  command: NonNullable<FrameworkItem['run']>['command'],
  argument?: string,
): FrameworkItem {
  return { label: `$(${icon}) ${label}`, run: { command, argument } };
}

function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
