import type { FrameworkIdentity } from '../../knowledge/framework.ts';
import { compareVersions } from '../../python/versions.ts';
import type { FrameworkUse } from '../../workspace/project.ts';
import { daysBetween } from './days.ts';
import type { Finding, Message } from './finding.ts';
import type { FindingText } from './findingWords.ts';
import { placeOfUse } from './placeOfUse.ts';
import type { ProjectsAtHand } from './projectSurroundings.ts';

/** Two years: what the knowledge base calls dormant (resources/schema/framework.json, `signal`). */
const dormantAfter = 2 * 365;
const shownAlternatives = 3;

/**
 * `dormant-framework`: no release for two years when somebody last looked, or the project has said that it is over. The day
 * of today decides nothing: that nobody has looked since is no sign of dormancy.
 */
export function dormantFindings(at: ProjectsAtHand): readonly Finding[] {
  return at.conclusion.projects.flatMap(({ root, frameworks }) =>
    frameworks.flatMap((use) => {
      const framework = at.byId.get(use.id);
      if (framework === undefined || use.role === 'transitive') return [];
      const text = textOf(framework, use);
      const place = text === null ? null : placeOfUse(root, use, at);
      if (text === null || place === null) return [];
      const finding: Finding = {
        ...{ rule: 'dormant-framework', file: place.file, range: place.range },
        message: messageOf(text, framework, at),
        ...{ framework: framework.id, fix: null, link: framework.links.source },
      };
      return [finding];
    }),
  );
}

type DormantText = Extract<
  FindingText,
  'dormant' | 'dormantUndated' | 'archived' | 'archivedUndated'
>;

function textOf(
  { maintenance, newest }: FrameworkIdentity,
  { version }: FrameworkUse,
): DormantText | null {
  // A release that the knowledge base has not seen is used here: what it says is out of date.
  if (version !== null && compareVersions(version, newest.version) > 0) return null;
  const { signal, lastRelease, checked } = maintenance;
  if (signal === 'archived') return lastRelease === null ? 'archivedUndated' : 'archived';
  if (lastRelease === null) return signal === 'dormant' ? 'dormantUndated' : null;
  const isSilent = daysBetween(lastRelease, checked) > dormantAfter;
  return signal === 'dormant' || isSilent ? 'dormant' : null;
}

function messageOf(
  text: DormantText,
  framework: FrameworkIdentity,
  { frameworks }: ProjectsAtHand,
): Message {
  const alike = frameworks.filter((other) => isAlike(other, framework)).map(({ name }) => name);
  const args = [framework.name, framework.maintenance.lastRelease ?? ''];
  if (alike.length === 0) return { text, args };
  return { text: `${text}With`, args: [...args, alike.slice(0, shownAlternatives).join(', ')] };
}

function isAlike(other: FrameworkIdentity, one: FrameworkIdentity): boolean {
  return (
    other.id !== one.id &&
    other.maintenance.signal === 'active' &&
    other.kind === one.kind &&
    other.extends === one.extends &&
    other.protocols.some((protocol) => one.protocols.includes(protocol))
  );
}
