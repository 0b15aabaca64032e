/**
 * The English words that the comparison adds to the knowledge base. The host hands {@link compare} a translated
 * table with the same keys; `{name}` stands for a value.
 */
export const englishWords = {
  'group.about': 'What it is',
  'group.health': 'Project health',
  'group.fit': 'Where it fits',
  'group.article': 'Features, strengths and weaknesses',

  'row.summary': 'Summary',
  'row.summary.question': 'What is it, in one line?',
  'row.team': 'Team policy',
  'row.team.question': 'What does your team say about using it?',
  'row.kind': 'Kind',
  'row.kind.question': 'How much does it bring, and for what kind of work?',
  'row.protocols': 'Protocols',
  'row.protocols.question': 'Through which interface does a server call it?',
  'row.async': 'Async',
  'row.async.question': 'Can request handlers await?',
  'row.newest': 'Latest version seen',
  'row.newest.question': 'Which release was the newest when somebody last looked?',
  'row.support': 'Support of the latest',
  'row.support.question': 'Does the newest release line get fixes today?',
  'row.yours': 'Support of your version',
  'row.yours.question': 'Does the version in this workspace get fixes today?',
  'row.maintenance': 'Maintenance',
  'row.maintenance.question': 'Is somebody looking after it?',
  'row.python': 'Python',
  'row.python.question': 'Which Python versions does the latest version need?',
  'row.dependencies': 'Required packages',
  'row.dependencies.question': 'How many distributions does it bring with it?',
  'row.licence': 'Licence',
  'row.licence.question': 'Under which terms may it be used?',
  'row.firstRelease': 'First release',
  'row.firstRelease.question': 'In which year did it first appear?',
  'row.goodFor': 'Good for',
  'row.goodFor.question': 'For which work is it a good choice?',
  'row.notFor': 'Not for',
  'row.notFor.question': 'For which work is something else a better choice?',
  'row.strengths': 'Strengths today',
  'row.strengths.question': 'What speaks for it today?',
  'row.weaknesses': 'Weaknesses today',
  'row.weaknesses.question': 'What speaks against it today?',
  'row.article.description': 'Described in {year} as',
  'row.article.feature': 'Features named in {year}',
  'row.article.pro': 'Strengths named in {year}',
  'row.article.con': 'Weaknesses named in {year}',
  'row.article.question': 'What did “{title}” ({publisher}, {date}) claim, and does it hold today?',

  'row.talent.question': 'How many people know it, and is there much to learn it from?',

  'talent.large': 'Many',
  'talent.medium': 'Some',
  'talent.small': 'Few',
  'talent.unknown': 'Unknown',

  'preset.popular': 'Popular',
  'preset.full-stack': 'Full-stack',
  'preset.apis': 'APIs',
  'preset.async': 'Async',
  'preset.small': 'Small services',
  'preset.article': 'The article’s four',
  'preset.all': 'All frameworks',

  'kind.full-stack': 'Full-stack',
  'kind.micro': 'Micro',
  'kind.api': 'API first',
  'kind.async': 'Async toolkit',
  'kind.add-on': 'Add-on',
  'kind.extends': 'on {name}',

  'protocol.own-server': 'own server',

  'async.native': 'Native',
  'async.partial': 'Partly',
  'async.none': 'None',
  'async.unknown': 'Unknown',

  'level.builtin': 'Built in',
  'level.extra': 'Official add-on',
  'level.addon': 'Third-party',
  'level.partial': 'Partly',
  'level.none': 'None',
  'level.host': 'By its host framework',
  'level.unknown': 'Unknown',

  'support.active': 'Active support',
  'support.latest': 'Supported, no end published',
  'support.security': 'Security fixes only',
  'support.superseded': 'Superseded',
  'support.ended': 'Support ended',
  'support.no-policy': 'No policy published',
  'support.newer': 'Newer than known here',
  'support.unknown': 'Unknown',
  'support.line': 'line {line}',
  'support.until': 'until {date}',
  'support.on': 'on {date}',

  'maintenance.active': 'Active',
  'maintenance.maintenance': 'Maintenance only',
  'maintenance.dormant': 'Dormant',
  'maintenance.legacy': 'Legacy',
  'maintenance.archived': 'Archived',
  'maintenance.unknown': 'Unknown',
  'maintenance.lastRelease': 'last release {date}',

  'verdict.supported': 'Holds',
  'verdict.disputed': 'Disputed',
  'verdict.outdated': 'Outdated',
  'verdict.wrong': 'Wrong',

  'team.approved': 'Approved',
  'team.discouraged': 'Discouraged',
  'team.forbidden': 'Forbidden',
  'team.some': '{stance} in part',
  'team.none': 'Nothing said',
  'team.versions': '{versions}: {reason}',
  'team.statement': '{stance} ({versions}): {reason}',
  'team.statementOnAll': '{stance}: {reason}',
  'team.added': 'yours',
  'team.shipped': 'As shipped: {answer}',

  'use.here': 'in use, {versions} here',
  'use.unversioned': 'in use here',
  'use.overruled': '{badge}, set by you',
  'cell.notInUse': 'Not in use here',
  'cell.nothing': 'Nothing recorded',
  'cell.unknown': 'Unknown',
  'cell.count': 'Statements: {count}',

  'markdown.title': 'Python back-end frameworks compared',
  'markdown.date': 'Knowledge of {date}. Support states as of {today}.',
  'markdown.criterion': 'Criterion',
  'markdown.framework': 'Framework',
  'csv.group': 'Group',
  'markdown.sources': 'Sources',
  'markdown.nothing': 'No rows to show.',
} as const satisfies Readonly<Record<string, string>>;

export type WordKey = keyof typeof englishWords;
export type Words = Readonly<Record<WordKey, string>>;

/** Puts values into the `{name}` places of a template; names without a value stay as they are. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
