import * as vscode from 'vscode';
import type { TeamPolicy } from '../../core/knowledge/team/policyFor.ts';
import type { Stance } from '../../core/knowledge/team/teamLayer.ts';

/** What the team says and why, in one sentence. */
export function policyText({ statement, extent }: TeamPolicy): string {
  const { stance, versions, reason } = statement;
  if (extent === 'some') return partialText(stance, versions ?? '', reason);
  if (versions === null) return wholeText(stance, reason);
  switch (stance) {
    case 'approved':
      return vscode.l10n.t('Approved by your team ({0}): {1}', versions, reason);
    case 'discouraged':
      return vscode.l10n.t('Discouraged by your team ({0}): {1}', versions, reason);
    case 'forbidden':
      return vscode.l10n.t('Forbidden by your team ({0}): {1}', versions, reason);
  }
}

/** The stance alone, where a list has no room for more. */
export function stanceText({ statement, extent }: TeamPolicy): string {
  if (extent === 'some') return vscode.l10n.t('your team’s policy applies in part');
  const texts: Readonly<Record<Stance, string>> = {
    approved: vscode.l10n.t('approved by your team'),
    discouraged: vscode.l10n.t('discouraged by your team'),
    forbidden: vscode.l10n.t('forbidden by your team'),
  };
  return texts[statement.stance];
}

/** Name of a codicon that says the same. */
export function policyIcon({ statement }: TeamPolicy): string {
  const icons: Readonly<Record<Stance, string>> = {
    approved: 'verified',
    discouraged: 'warning',
    forbidden: 'circle-slash',
  };
  return icons[statement.stance];
}

function wholeText(stance: Stance, reason: string): string {
  switch (stance) {
    case 'approved':
      return vscode.l10n.t('Approved by your team: {0}', reason);
    case 'discouraged':
      return vscode.l10n.t('Discouraged by your team: {0}', reason);
    case 'forbidden':
      return vscode.l10n.t('Forbidden by your team: {0}', reason);
  }
}

function partialText(stance: Stance, versions: string, reason: string): string {
  switch (stance) {
    case 'approved':
      return vscode.l10n.t('Your team approves {0} only: {1}', versions, reason);
    case 'discouraged':
      return vscode.l10n.t(
        'The requirement allows {0}, which your team discourages: {1}',
        versions,
        reason,
      );
    case 'forbidden':
      return vscode.l10n.t(
        'The requirement allows {0}, which your team forbids: {1}',
        versions,
        reason,
      );
  }
}
