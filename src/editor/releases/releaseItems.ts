import * as vscode from 'vscode';
import type { IndexProblem, Vulnerability } from '../../core/releases/indexAnswer.ts';
import type { ReleaseQuestion, ReleaseReport } from '../../core/releases/releaseReport.ts';
import { versionText } from '../workspace/versionText.ts';
import { indexProblemText } from './indexProblemText.ts';

/** A line of the list; picking it opens the link. */
export interface ReleaseItem extends vscode.QuickPickItem {
  readonly link?: string;
}

/** What the list shows of a question that nobody has answered yet. */
export function waitingItem(question: ReleaseQuestion): ReleaseItem {
  return {
    label: `$(ellipsis) ${plain(versionText(question.name, question))}`,
    description: vscode.l10n.t('asking…'),
  };
}

/** What came of a question: a line for the framework, one for each thing to know about the version in use. */
export function reportItems(report: ReleaseReport, host: string): readonly ReleaseItem[] {
  const { name, version, yanked, vulnerabilities, problems, newest } = report;
  const used = `${name} ${version ?? ''}`.trim();
  const items: ReleaseItem[] = [];
  // Without any answer the reason alone says all.
  if (newest !== null || problems.length === 0) items.push(headItem(report));
  if (yanked !== null) {
    items.push({
      label: `$(warning) ${vscode.l10n.t('{0} was yanked: its project has withdrawn it', plain(used))}`,
      detail: plain(yanked.reason ?? vscode.l10n.t('No reason is given')),
    });
  }
  if (vulnerabilities !== null && vulnerabilities.length > 0) {
    items.push(...vulnerabilities.map((one) => vulnerabilityItem(one)));
  }
  for (const problem of problems) items.push(problemItem(report, problem, host));
  return items;
}

/** One line for all, where the index could not be asked at all. */
export function offlineItem(problem: IndexProblem, host: string): ReleaseItem {
  return {
    label: `$(error) ${plain(indexProblemText(problem, host))}`,
    detail: vscode.l10n.t(
      'Is this machine offline, or is a proxy needed? The address is the setting “Index: Url”.',
    ),
  };
}

function headItem(report: ReleaseReport): ReleaseItem {
  const { name, newest, standing, projects, changes } = report;
  const use = plain(versionText(name, report));
  const to = newest === null || standing === 'newest' ? '' : ` → ${newest.version}`;
  const facts = [
    newest?.date ? vscode.l10n.t('released on {0}', newest.date) : '',
    newest?.python ? vscode.l10n.t('Python {0}', newest.python) : '',
    projects.join(', '),
  ];
  const details = [
    standingText(report),
    vulnerabilityText(report),
    askedText(report),
    knownText(report),
  ];
  return {
    label: `$(${iconOf(report)}) ${use}${to}`,
    description: plain(facts.filter((fact) => fact !== '').join(' · ')),
    detail: details.filter((detail) => detail !== '').join(' · '),
    link: changes,
  };
}

function iconOf({ standing, yanked, vulnerabilities }: ReleaseReport): string {
  if (yanked !== null || (vulnerabilities?.length ?? 0) > 0) return 'warning';
  return standing === 'behind' || standing === 'excluded' ? 'arrow-up' : 'check';
}

function standingText({ standing, newest }: ReleaseReport): string {
  switch (standing) {
    case 'newest':
      return vscode.l10n.t('the newest release');
    case 'behind':
      return vscode.l10n.t('there is a newer release');
    case 'ahead':
      return vscode.l10n.t('newer than the index');
    case 'allowed':
      return vscode.l10n.t('allows the newest release');
    case 'excluded':
      return vscode.l10n.t('rules the newest release out');
    case 'unknown':
      return newest === null ? vscode.l10n.t('the index has no release that may be installed') : '';
  }
}

function vulnerabilityText({ version, vulnerabilities }: ReleaseReport): string {
  if (version === null) return vscode.l10n.t('vulnerabilities unknown: no exact version');
  if (vulnerabilities === null) return vscode.l10n.t('the index tells no vulnerabilities');
  if (vulnerabilities.length === 0)
    return vscode.l10n.t('no known vulnerabilities in {0}', version);
  return vulnerabilities.length === 1
    ? vscode.l10n.t('1 known vulnerability in {0}', version)
    : vscode.l10n.t('{0} known vulnerabilities in {1}', vulnerabilities.length, version);
}

function knownText({ newerThanKnown, known }: ReleaseReport): string {
  return newerThanKnown ? vscode.l10n.t('Framework Guide knows up to {0}', known.version) : '';
}

function askedText({ askedAt }: ReleaseReport): string {
  return askedAt === null ? '' : vscode.l10n.t('asked at {0}', timeText(askedAt));
}

/** The time of day; with the day where it is not today. */
function timeText(time: string): string {
  const then = new Date(time);
  return then.toDateString() === new Date().toDateString()
    ? then.toLocaleTimeString(vscode.env.language, { timeStyle: 'short' })
    : then.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}

function vulnerabilityItem({ id, aliases, summary, fixedIn, link }: Vulnerability): ReleaseItem {
  const fixed =
    fixedIn.length === 0
      ? vscode.l10n.t('no fix is known')
      : vscode.l10n.t('fixed in {0}', fixedIn.join(', '));
  return {
    label: `$(shield) ${plain([id, ...aliases].slice(0, 3).join(', '))}`,
    description: plain(fixed),
    detail: plain(summary),
    ...(link === null ? {} : { link }),
  };
}

function problemItem(
  { name, newest, askedAt }: ReleaseReport,
  problem: IndexProblem,
  host: string,
): ReleaseItem {
  const isOld = newest !== null && problem.code !== 'version-not-found' && askedAt !== null;
  return {
    label: `$(error) ${plain(name)}: ${plain(indexProblemText(problem, host))}`,
    ...(isOld
      ? { detail: vscode.l10n.t('What is shown was asked at {0}', timeText(askedAt)) }
      : {}),
  };
}

/** Text of an index or a workspace must not draw icons. */
function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
