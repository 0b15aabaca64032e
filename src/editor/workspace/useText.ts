import * as vscode from 'vscode';
import type { EvidenceKind, FrameworkUse } from '../../core/workspace/project.ts';

/** What is out of the ordinary about how a project uses a framework, in words. */
export function useFacts({ role, scope }: Pick<FrameworkUse, 'role' | 'scope'>): readonly string[] {
  const facts: string[] = [];
  if (role === 'addon') facts.push(vscode.l10n.t('implied by an add-on'));
  if (role === 'transitive') facts.push(vscode.l10n.t('only through another package'));
  if (scope === 'development') facts.push(vscode.l10n.t('development only'));
  return facts;
}

/** Name of a codicon for a line that proves something. */
export function evidenceIcon(kind: EvidenceKind): string {
  const icons: Readonly<Record<EvidenceKind, string>> = {
    override: 'account',
    requirement: 'list-ordered',
    lock: 'lock',
    installed: 'package',
    import: 'symbol-module',
  };
  return icons[kind];
}
