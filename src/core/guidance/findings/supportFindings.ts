import type { FrameworkIdentity, IsoDay } from '../../knowledge/framework.ts';
import { isInLine } from '../../knowledge/releaseLines.ts';
import { type SupportState, supportState } from '../../knowledge/supportState.ts';
import { isNotebook, manifestFormat } from '../../workspace/manifestFormats.ts';
import type { FrameworkUse } from '../../workspace/project.ts';
import { type BetterLines, betterLines } from './betterLines.ts';
import { daysBetween } from './days.ts';
import type { Finding, Fix, Message } from './finding.ts';
import type { FindingText } from './findingWords.ts';
import { lowestPython } from './lowestPython.ts';
import { placeOfUse } from './placeOfUse.ts';
import type { ProjectsAtHand } from './projectSurroundings.ts';
import { raiseFix } from './raiseRequirement.ts';

/** Six months, as the rule has it. */
const soon = 183;

/**
 * `unsupported-version` and `support-ends-soon`: the version in use, else the newest that the requirement allows, gets no
 * security fixes any more, or for half a year at most. Frameworks that only come along with others are not told of: nothing
 * here decides on their version.
 */
export function supportFindings(at: ProjectsAtHand): readonly Finding[] {
  return at.conclusion.projects.flatMap(({ root, frameworks }) =>
    frameworks.flatMap((use) => {
      const framework = at.byId.get(use.id);
      if (framework === undefined || use.role === 'transitive') return [];
      return findingOf(root, use, framework, at) ?? [];
    }),
  );
}

function findingOf(
  root: string,
  use: FrameworkUse,
  framework: FrameworkIdentity,
  at: ProjectsAtHand,
): Finding | null {
  const state = supportState(framework, use.version, use.specifier, at.today);
  const rule = ruleOf(state, at.today);
  const place = rule === null ? null : placeOfUse(root, use, at);
  if (rule === null || place === null) return null;
  const marker = place.requirement?.declaration.marker ?? null;
  const python = lowestPython(at.manifests.get(root)?.lowestPython ?? null, marker);
  const better = betterLines(framework, state.line ?? use.version, at.today, python);
  const policy = policyOf(framework, state, at);
  const { declaration = null, file = '' } = place.requirement ?? {};
  const format = manifestFormat(file) ?? 'requirements';
  return {
    ...{ rule, file: place.file, range: place.range, framework: framework.id },
    message: messageOf(rule, framework, use, state, better.newest, policy.title),
    // Within the JSON of a notebook no edit is made.
    fix:
      declaration === null || isNotebook(file)
        ? null
        : fixOf(declaration, format, framework, better, python),
    link: policy.url,
  };
}

function ruleOf(
  { state, securityUntil }: SupportState,
  today: IsoDay,
): 'unsupported-version' | 'support-ends-soon' | null {
  if (state === 'ended') return 'unsupported-version';
  const isNear = securityUntil !== null && daysBetween(today, securityUntil) <= soon;
  return isNear ? 'support-ends-soon' : null;
}

function policyOf(
  { links, policy }: FrameworkIdentity,
  { sources }: SupportState,
  { details }: ProjectsAtHand,
): { readonly title: string; readonly url: string } {
  // What the promise is published in, before what tells of single lines.
  for (const key of [...policy.sources, ...sources]) {
    const source =
      details !== null && Object.hasOwn(details.sources, key) ? details.sources[key] : undefined;
    if (source !== undefined && source.url !== null)
      return { title: source.title, url: source.url };
  }
  const url = links.security ?? links.docs;
  return { title: url, url };
}

function messageOf(
  rule: 'unsupported-version' | 'support-ends-soon',
  { name }: FrameworkIdentity,
  { version, specifier }: FrameworkUse,
  { until, securityUntil }: SupportState,
  better: string | null,
  policy: string,
): Message {
  const isOver = rule === 'unsupported-version';
  const day = isOver ? until : securityUntil;
  const texts: readonly [FindingText, FindingText] = !isOver
    ? ['supportEndsSoon', 'supportEndsSoonOfAll']
    : day === null
      ? ['supportEndedLongAgo', 'supportEndedLongAgoOfAll']
      : ['supportEnded', 'supportEndedOfAll'];
  const text = texts[better === null ? 1 : 0];
  return { text, args: [name, version ?? specifier ?? '', day ?? '', better ?? '', policy] };
}

function fixOf(
  declaration: Parameters<typeof raiseFix>[0],
  format: Parameters<typeof raiseFix>[1],
  { name, newest: { version } }: FrameworkIdentity,
  { newest, fitting }: BetterLines,
  python: string | null,
): Fix | null {
  if (newest === null) return null;
  if (fitting === null) {
    const args = [name, python ?? '', newest];
    return { title: { text: 'raisePythonFirst', args }, edits: [], isCertain: false };
  }
  return raiseFix(declaration, format, {
    line: fitting,
    version: isInLine(version, fitting) ? version : null,
    python: fitting === newest ? null : python,
  });
}
