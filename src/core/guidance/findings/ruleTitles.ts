import type { RuleId } from './finding.ts';

/** What each rule finds, in a few words. */
export const ruleTitles: Readonly<Record<RuleId, string>> = {
  'unsupported-version': 'A framework version without security support',
  'support-ends-soon': 'A framework version whose security support ends within six months',
  'removed-api': 'An API that is gone in the framework version in use',
  'deprecated-api': 'An API that the framework version in use deprecates',
  'dormant-framework': 'A framework without releases for two years, or one that has ended',
  'undeclared-framework': 'A framework that production code imports and no manifest asks for',
  'unused-framework': 'A framework that a manifest asks for and no code imports',
  'conflicting-manifests': 'Requirements of one project that no release can satisfy together',
  'invalid-requirement': 'A requirement that its tool refuses',
};

/** The page that tells about a rule: `docs/rules/<rule>.md` of the project. */
export function rulePage(rule: RuleId): string {
  return `https://github.com/framework-guide/framework-guide/blob/main/docs/rules/${rule}.md`;
}
