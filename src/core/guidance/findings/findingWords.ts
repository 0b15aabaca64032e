/**
 * What findings say, in English. The editor translates by the template; the command line fills in and prints.
 * Of support: {0} framework, {1} version or requirement, {2} last day, {3} newest supported line, {4} where the policy is told.
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
  supportEnded: '{0} {1}: security support ended on {2}. Newest supported line: {3}. Policy: {4}',
  supportEndedOfAll:
    '{0} {1}: security support ended on {2}, and no newer line with support is known. Policy: {4}',
  supportEndedLongAgo:
    '{0} {1} is older than all lines with support. Newest supported line: {3}. Policy: {4}',
  supportEndedLongAgoOfAll:
    '{0} {1} is older than all lines with support, and no newer one is known. Policy: {4}',
  supportEndsSoon: '{0} {1}: security support ends on {2}. Newest supported line: {3}. Policy: {4}',
  supportEndsSoonOfAll:
    '{0} {1}: security support ends on {2}, and no newer line is known yet. Policy: {4}',
  raise: 'Raise {0} to {1}',
  raiseForPython: 'Raise {0} to {1}, the newest supported line that runs on Python {2}',
  raisePythonFirst:
    'No supported line of {0} runs on Python {1}, the lowest that this requirement is for. Raise that first, then {0} to {2}',
  raiseHashed:
    'Raise {0} to {1} and make the hashes of the list anew, with the tool that made them',
  raiseCompiled: 'Raise {0} to {1} in the file that this list is made from',
  dormant: '{0} has had no release since {1}',
  dormantWith: '{0} has had no release since {1}. Alike and active: {2}',
  dormantUndated: '{0} has had no release for two years or more',
  dormantUndatedWith: '{0} has had no release for two years or more. Alike and active: {2}',
  archived: 'The project of {0} has ended; its last release: {1}',
  archivedWith: 'The project of {0} has ended; its last release: {1}. Alike and active: {2}',
  archivedUndated: 'The project of {0} has ended',
  archivedUndatedWith: 'The project of {0} has ended. Alike and active: {2}',
  undeclared: '{0} is imported, but no manifest of this project asks for {1}',
  unused: '{0} is asked for, but no Python file of this project imports {1}',
  conflict: 'No release of {0} fits both {1} and {2} of {3}',
  refusedByPip: 'pip refuses this line: {0}',
  includeMissing: 'pip refuses this line: the file it names is not there',
  includeFolder: 'pip refuses this line: it names a folder',
  includeCycle: 'pip refuses this line: the file it names includes this one',
  invalidRequirement: 'This is no valid requirement: {0}',
  invalidSyntax: 'The file breaks the rules of its format here: {0}',
  unknownGroup: 'It includes a group of dependencies that is not there',
  groupCycle: 'A group of dependencies includes itself here',
  silence: 'Silence {0} here',
} as const;

export type FindingText = keyof typeof findingWords;
