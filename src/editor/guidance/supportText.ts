import * as vscode from 'vscode';
import type { LineSupport, SupportFacts, SupportKind } from '../../core/knowledge/lineSupport.ts';
import type { SupportState } from '../../core/knowledge/supportState.ts';

/** One sentence on whether the version in use gets fixes, with the day that matters. */
export function supportText(support: SupportState): string {
  const sentence = stateText(support, support);
  if (support.range === null) return sentence;
  const { lowest } = support.range;
  return lowest.line === null || lowest.line === support.line
    ? sentence
    : `${sentence}. ${vscode.l10n.t('The requirement also allows {0}: {1}', lowest.line, stateText(lowest, support))}`;
}

/** One sentence on what a release line gets. */
export function supportSentence(
  { maintenance }: Pick<SupportFacts, 'maintenance'>,
  line: LineSupport,
): string {
  return stateText(line, { newestLine: line.line, lastRelease: maintenance.lastRelease });
}

/** Name of a codicon; the shape says the same as the text. */
export function supportIcon({ state }: Pick<LineSupport, 'state'>): string {
  const icons: Readonly<Record<SupportKind, string>> = {
    active: 'pass',
    latest: 'pass',
    security: 'shield',
    superseded: 'warning',
    ended: 'warning',
    'no-policy': 'info',
    newer: 'question',
    unknown: 'question',
  };
  return icons[state];
}

function stateText(
  { state, line, lts, until, securityUntil }: LineSupport,
  { newestLine, lastRelease }: Pick<SupportState, 'newestLine' | 'lastRelease'>,
): string {
  const name = [line ?? '', lts ? 'LTS' : ''].join(' ').trim();
  const day = until ?? '';
  switch (state) {
    case 'active':
      return securityUntil === null || securityUntil === until
        ? vscode.l10n.t('{0} is supported until {1}', name, day)
        : vscode.l10n.t(
            '{0} is supported until {1}, with security fixes until {2}',
            name,
            day,
            securityUntil,
          );
    case 'latest':
      return vscode.l10n.t('{0} is the supported line; no end date is published', name);
    case 'security':
      return vscode.l10n.t('{0} gets security fixes only, until {1}', name, day);
    case 'superseded':
      return vscode.l10n.t(
        '{0} was superseded on {1}; the newest line is {2}',
        name,
        day,
        newestLine ?? '?',
      );
    case 'ended':
      return until === null
        ? vscode.l10n.t(
            'Support of this version has ended; the newest line is {0}',
            newestLine ?? '?',
          )
        : vscode.l10n.t(
            'Support of {0} ended on {1}; the newest line is {2}',
            name,
            day,
            newestLine ?? '?',
          );
    case 'no-policy':
      return lastRelease === null
        ? vscode.l10n.t('No support policy is published')
        : vscode.l10n.t(
            'No support policy is published; the last release seen is of {0}',
            lastRelease,
          );
    case 'newer':
      return vscode.l10n.t('This version is newer than what Framework Guide knows');
    case 'unknown':
      return newestLine === null
        ? vscode.l10n.t('Support is unknown')
        : vscode.l10n.t(
            'Support depends on the version, which is not declared; the newest line is {0}',
            newestLine,
          );
  }
}
