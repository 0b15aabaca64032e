import { yamlWords } from '../yamlWords.ts';

/**
 * What is said about a team's files, in English; the editor hands over a translated table with the same keys. `{0}`
 * and the like stand for values.
 */
export const teamWords = {
  ...yamlWords,
  missing: '“{0}” is missing here',
  unknownField: '“{0}” is not known here; known are {1}',
  oneOf: 'must be one of {0}',
  type: 'must be {0}',
  quote: 'must be {0}; put quotes around it',
  pattern: 'must match {0}',
  tooLong: 'has {0} characters, at most {1} fit',
  empty: 'must not be empty',
  tooShort: 'needs {0} characters',
  tooFew: 'needs at least {0} entries',
  repeated: 'entries {0} and {1} are the same',
  range: 'must lie between {0} and {1}',
  'type.string': 'text',
  'type.array': 'a list',
  'type.object': 'a mapping',
  'type.null': 'nothing',
  'type.boolean': 'true or false',
  'type.integer': 'a whole number',
  'type.number': 'a number',
  or: '{0} or {1}',
  tooLarge: 'the file has {0} MB; at most {1} are read',
  unreadable: 'the file could not be read: {0}',
  unknownFramework: 'there is no framework “{0}”; known are {1}',
  unknownCriterion: 'there is no criterion “{0}”; known are {1}',
  unknownTrait: 'there is no trait “{0}”; known are {1}',
  badSpecifier: '“{0}” is no version specifier by PEP 440, such as ">=4.2,<5"',
  twice: '“{0}” stands here again; what {1} says counts',
  twiceHere: '“{0}” stands here again; the first one counts',
  effectForm:
    'an effect has “when”, “reason”, and either “points” or “exclude”, or else “cap” and “of”',
  ruleForm: '“{0}” is no test; each test stands alone, combined by all, any or not',
  unknownInRule: '“{0}” is not known here',
  capSign: 'these points have another sign than “cap”',
  askedLater: '“{0}” is not asked before this question',
  unknownAnswer: '“{0}” cannot answer “{1}”; known are {2}',
  source: 'Your team: {0}',
  policySource: 'Your team’s policy: {0}:{1}',
} as const satisfies Readonly<Record<string, string>>;

export type TeamWordKey = keyof typeof teamWords;
export type TeamWords = Readonly<Record<TeamWordKey, string>>;
