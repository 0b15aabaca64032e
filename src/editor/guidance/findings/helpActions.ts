import * as vscode from 'vscode';
import type { Finding, RuleId } from '../../../core/guidance/findings/finding.ts';
import type { CompareArgument } from '../../comparison/compareArgument.ts';
import type { CommandId } from '../../host/ids.ts';
import type { FrameworkCatalogue } from '../../host/knowledgeStore.ts';

/** A comparison of more would be no choice. */
const mostAlternatives = 4;

/** What helps where nothing can be mended by an edit: reading, comparing, turning the rule off. */
export function helpActions(
  { rule, framework, link }: Pick<Finding, 'rule' | 'framework' | 'link'>,
  catalogue: FrameworkCatalogue,
): readonly vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const add = (title: string, command: string, argument: unknown): void => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [argument] };
    actions.push(action);
  };
  const open = (title: string, address: string | null | undefined): void => {
    if (address && /^https?:/.test(address)) add(title, 'vscode.open', vscode.Uri.parse(address));
  };
  const isOfSupport = rule === 'unsupported-version' || rule === 'support-ends-soon';
  // A library beneath frameworks is no framework that the catalogue knows.
  if (asksForUpgrade.has(rule) && framework !== null) {
    open(
      vscode.l10n.t('Open the upgrade notes'),
      catalogue.find(framework)?.links.changelog ?? (isOfSupport ? null : link),
    );
  }
  if (isOfSupport) {
    open(vscode.l10n.t('Open the support policy'), link);
  } else if (!asksForUpgrade.has(rule)) {
    open(vscode.l10n.t('Open the page of the framework'), link);
  }
  if (framework !== null && asksForOthers.has(rule)) {
    const argument: CompareArgument = { frameworks: alternatives(framework, catalogue) };
    const compare: CommandId = 'frameworkGuide.compare';
    add(vscode.l10n.t('Compare alternatives…'), compare, argument);
  }
  const silenceRule: CommandId = 'frameworkGuide.silenceRule';
  add(vscode.l10n.t('Turn {0} off in this workspace', rule), silenceRule, rule);
  return actions;
}

const asksForUpgrade: ReadonlySet<RuleId> = new Set([
  'removed-api',
  'deprecated-api',
  'unsupported-version',
  'support-ends-soon',
]);

/** Where another framework may be the answer. */
const asksForOthers: ReadonlySet<RuleId> = new Set([
  'dormant-framework',
  'unsupported-version',
  'support-ends-soon',
]);

/** The framework itself, and actively maintained ones of its kind. */
function alternatives(id: string, catalogue: FrameworkCatalogue): readonly string[] {
  const framework = catalogue.find(id);
  const others = catalogue.ids.filter((other) => {
    const one = catalogue.find(other);
    return other !== id && one?.kind === framework?.kind && one?.maintenance.signal === 'active';
  });
  return [id, ...others.slice(0, mostAlternatives)];
}
