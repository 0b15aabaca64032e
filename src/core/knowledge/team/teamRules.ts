import type { Framework, IsoDay } from '../framework.ts';
import type { Source } from '../knowledge.ts';
import type { Criteria, FrameworkFile, KnowledgeBase } from '../knowledgeBase.ts';
import type { DocumentPath, Finding } from '../problem.ts';
import { addonKnown, traitLevel } from '../rules/cells.ts';
import { certainRewrite, changeOnce, moduleOnce } from '../rules/changes.ts';
import { dayExists, dayNotInFuture, lastReleaseIsLast, lineDays } from '../rules/days.ts';
import { addonOnce, nameClaimedOnce } from '../rules/names.ts';
import type { Rule } from '../rules/rule.ts';
import { sourceExists } from '../rules/sources.ts';
import { changeVersions, lineOrder, versionParses } from '../rules/versions.ts';
import type { EntryDraft } from './teamFile.ts';

/** Rules of the shipped base that hold for a team as well; how it writes and what it fills in is its own matter. */
const rules: readonly Rule[] = [
  ...[traitLevel, addonKnown, addonOnce, versionParses, lineOrder],
  ...[dayExists, dayNotInFuture, lineDays, lastReleaseIsLast],
  ...[changeVersions, changeOnce, certainRewrite, moduleOnce],
];

/** An entry of a team to be checked. */
export interface CheckedEntry {
  readonly file: string;
  /** The entry's path in its file. */
  readonly at: DocumentPath;
  readonly draft: EntryDraft;
  /** The entry completed, with paths as in the file. */
  readonly own: Framework;
  /** The sources that its facts may name: the shipped ones and those of its file. */
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * Checks all entries of a team against the rules of the base, at once: an entry is compared with every other.
 *
 * @returns findings on what the team wrote; what it did not write is not its mistake
 */
export function checkEntries(
  entries: readonly CheckedEntry[],
  shipped: readonly Framework[],
  criteria: Criteria,
  today: IsoDay,
): readonly Finding[] {
  const originals = new Map(shipped.map((framework) => [framework.id, framework]));
  const byName = new Map<string, CheckedEntry>();
  const own = entries.map((entry, index) => {
    const name = `${entry.file}#${index}`;
    byName.set(name, entry);
    return fileOf(name, entry, originals.get(entry.own.id));
  });
  const base = {
    criteria: { file: 'criteria.yaml', value: criteria },
    ...{ frameworkIds: new Set<string>(), libraries: [], article: null, today },
  };
  const others = shipped.map((value): FrameworkFile => {
    return { file: value.name, value, shares: [], releasesWith: [] };
  });
  const together: KnowledgeBase = { ...base, frameworks: [...others, ...own], sources: null };
  const found = [
    ...rules.flatMap((rule) => [...rule({ ...together, frameworks: own })]),
    ...nameClaimedOnce(together),
    ...own.flatMap((entry) => {
      const sources = byName.get(entry.file)?.sources ?? {};
      const alone = {
        ...together,
        frameworks: [entry],
        sources: { file: 'sources', value: sources },
      };
      return [...sourceExists(alone)];
    }),
  ];
  return found.flatMap((finding) => {
    const entry = byName.get(finding.file);
    if (entry === undefined || !isWritten(entry.draft, finding.path)) return [];
    return [{ ...finding, file: entry.file, path: [...entry.at, ...finding.path] }];
  });
}

/** An entry may name again what the shipped one names, and its cells may name add-ons that are shipped. */
function fileOf(
  file: string,
  { own, draft }: CheckedEntry,
  original: Framework | undefined,
): FrameworkFile {
  const { distributions = [], imports = [], addons = [] } = original ?? {};
  const names = addons.map(({ distribution }) => distribution);
  return {
    file,
    value: { ...own, addons: [...own.addons, ...addons] },
    shares: [...(draft.shares ?? []), ...distributions, ...imports, ...names],
    releasesWith: [],
  };
}

/** Two steps are enough: one source may stand without brackets, where a rule sees a list of one. */
function isWritten(draft: EntryDraft, path: DocumentPath): boolean {
  let node: unknown = draft;
  for (const step of path.slice(0, 2)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return false;
    node = (node as Readonly<Record<string | number, unknown>>)[step];
  }
  return true;
}
