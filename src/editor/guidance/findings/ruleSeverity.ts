import * as vscode from 'vscode';
import {
  defaultSeverities,
  type RuleId,
  type Severity,
} from '../../../core/guidance/findings/finding.ts';
import { readSetting } from '../../host/settings.ts';

/** How loud each rule is at a place; null for those that are off. What the setting says of no rule counts for nothing. */
export function severitiesAt(
  scope: vscode.Uri,
): (rule: RuleId) => vscode.DiagnosticSeverity | null {
  const set: Readonly<Record<string, unknown>> = readSetting('rules', scope);
  return (rule) => {
    const said = Object.hasOwn(set, rule) ? set[rule] : null;
    return levels[isSeverity(said) ? said : defaultSeverities[rule]];
  };
}

const levels: Readonly<Record<Severity, vscode.DiagnosticSeverity | null>> = {
  off: null,
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
  error: vscode.DiagnosticSeverity.Error,
};

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && Object.hasOwn(levels, value);
}
