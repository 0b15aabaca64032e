/**
 * What findings say, in English. The editor translates by the template; the command line fills in and prints.
 * Of API changes: {0} symbol, {1} framework, {2} removed in, {3} deprecated in, {4} version or requirement, {5} replacement.
 */
export const findingWords = {
  removed: '{0} is gone since {1} {2}; this project uses {4}. Instead: {5}',
  removedForSpecifier: '{0} is gone since {1} {2}; this project requires {4}. Instead: {5}',
  removedLater: '{0} is gone from {1} {2} on, which the requirement {4} allows. Instead: {5}',
  deprecated: '{0} is deprecated since {1} {3}. Instead: {5}',
  deprecatedAndRemoved: '{0} is deprecated since {1} {3} and gone since {2}. Instead: {5}',
  removedSomewhere:
    '{0} is gone since {1} {2}; which version is used is not declared. Instead: {5}',
  deprecatedSomewhere:
    '{0} is deprecated since {1} {3}; which version is used is not declared. Instead: {5}',
  replaceBy: 'Replace by {0}',
} as const;

export type FindingText = keyof typeof findingWords;
