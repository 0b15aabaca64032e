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
  ...[traitLevel, addonKnown, addonOnce, nameClaimedOnce, sourceExists, versionParses, lineOrder],
  ...[dayExists, dayNotInFuture, lineDays, lastReleaseIsLast],
  ...[changeVersions, changeOnce, certainRewrite, moduleOnce],
];

export interface RuleContext {
  readonly shipped: readonly Framework[];
  readonly criteria: Criteria;
  readonly sources: Readonly<Record<string, Source>>;
  readonly today: IsoDay;
}

/**
 * Checks one entry of a team against the rules of the base.
 *
 * @param at the entry's path in its file
 * @param own the entry completed, with paths as in the file
 * @returns findings on what the team wrote; what it did not write is not its mistake
 */
export function checkEntry(
  file: string,
  at: DocumentPath,
  draft: EntryDraft,
  own: Framework,
  { shipped, criteria, sources, today }: RuleContext,
): readonly Finding[] {
  const original = shipped.find(({ id }) => id === own.id);
  const others = shipped.filter((framework) => framework !== original);
  const filed = (name: string, value: Framework): FrameworkFile => ({
    ...{ file: name, value, shares: draft.shares ?? [], releasesWith: [] },
  });
  const base: KnowledgeBase = {
    frameworks: [
      ...others.map((value) => filed(value.name, value)),
      // A cell may name an add-on that is shipped.
      filed(file, { ...own, addons: [...own.addons, ...(original?.addons ?? [])] }),
    ],
    sources: { file, value: sources },
    criteria: { file: 'criteria.yaml', value: criteria },
    article: null,
    today,
  };
  return rules
    .flatMap((rule) => [...rule(base)])
    .filter((found) => found.file === file && isWritten(draft, found.path))
    .map((found) => ({ ...found, path: [...at, ...found.path] }));
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
