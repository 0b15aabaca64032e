import type { KnowledgeBase } from './knowledgeBase.ts';
import type { Finding } from './problem.ts';
import { addonKnown, cellsFilled, criteriaConsistent, traitLevel } from './rules/cells.ts';
import {
  certainRewrite,
  changeOnce,
  claimOnce,
  moduleOnce,
  symbolOfFramework,
} from './rules/changes.ts';
import { releaseNotCopied } from './rules/copies.ts';
import { dayExists, dayNotInFuture, lastReleaseIsLast, lineDays } from './rules/days.ts';
import { frameworkKnown } from './rules/libraries.ts';
import { linkWellFormed } from './rules/links.ts';
import { addonOnce, idIsFileName, nameClaimedOnce } from './rules/names.ts';
import type { Rule } from './rules/rule.ts';
import { factHasSource, sourceExists, sourceOnce } from './rules/sources.ts';
import { britishSpelling, plainText } from './rules/text.ts';
import { changeVersions, lineOrder, newestHasLine, versionParses } from './rules/versions.ts';

/** What no schema can tell. docs/knowledge.md explains each by the name that its findings carry. */
const rules: readonly Rule[] = [
  idIsFileName,
  nameClaimedOnce,
  addonOnce,
  cellsFilled,
  traitLevel,
  addonKnown,
  criteriaConsistent,
  sourceExists,
  factHasSource,
  sourceOnce,
  dayExists,
  dayNotInFuture,
  lineDays,
  lastReleaseIsLast,
  versionParses,
  lineOrder,
  newestHasLine,
  changeVersions,
  releaseNotCopied,
  certainRewrite,
  symbolOfFramework,
  changeOnce,
  moduleOnce,
  claimOnce,
  frameworkKnown,
  linkWellFormed,
  plainText,
  britishSpelling,
];

/**
 * Checks a base against all rules.
 *
 * @param base entries that the schema accepts; its parts may be missing
 * @returns findings in order of the rules; bad content is a finding and nothing throws
 */
export function checkKnowledge(base: KnowledgeBase): readonly Finding[] {
  return rules.flatMap((rule) => [...rule(base)]);
}
