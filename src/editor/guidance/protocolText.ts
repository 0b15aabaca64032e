import * as vscode from 'vscode';
import type { FrameworkIdentity, FrameworkKind, Protocol } from '../../core/knowledge/framework.ts';

/** What it is and how it is served, in a few words: "full-stack framework, WSGI and ASGI". */
export function protocolText({ kind, protocols }: FrameworkIdentity): string {
  return [kindText(kind), ...protocols.map(nameOf)].join(', ');
}

function kindText(kind: FrameworkKind): string {
  const words: Readonly<Record<FrameworkKind, string>> = {
    'full-stack': vscode.l10n.t('full-stack framework'),
    micro: vscode.l10n.t('micro framework'),
    api: vscode.l10n.t('API framework'),
    async: vscode.l10n.t('asynchronous framework'),
    'add-on': vscode.l10n.t('add-on'),
  };
  return words[kind];
}

function nameOf(protocol: Protocol): string {
  return protocol === 'own-server' ? vscode.l10n.t('own server') : protocol;
}
