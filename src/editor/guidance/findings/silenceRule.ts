import * as vscode from 'vscode';
import { type RuleId, ruleIds } from '../../../core/guidance/findings/finding.ts';
import { settingsSection } from '../../host/ids.ts';

/**
 * Turns a rule off for the workspace, or for the user where no folder is open.
 * @throws Error with the rules there are, where the argument is none of them
 */
export async function silenceRule(argument: unknown): Promise<void> {
  const rule = ruleIds.find((one) => one === argument);
  if (rule === undefined) {
    throw new Error(vscode.l10n.t('The argument must be one of: {0}', ruleIds.join(', ')));
  }
  const settings = vscode.workspace.getConfiguration(settingsSection);
  const target =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  const known = settings.inspect<Readonly<Partial<Record<RuleId, unknown>>>>('rules');
  const own =
    target === vscode.ConfigurationTarget.Global ? known?.globalValue : known?.workspaceValue;
  await settings.update('rules', { ...own, [rule]: 'off' }, target);
}
