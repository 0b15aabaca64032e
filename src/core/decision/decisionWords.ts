/**
 * The English words of a decision record. The editor hands over a translated table with the same keys; `{name}` stands
 * for a value. The headings and the beginnings of sentences are those of MADR 4.0.0 (https://adr.github.io/madr/,
 * MIT or CC0-1.0), by which its tools know the parts.
 */
export const decisionWords = {
  title: 'Use {framework} as the back-end framework',
  'title.open': 'Choose a Python back-end framework',
  fill: 'To be filled in: {what}',

  context: 'Context and Problem Statement',
  'context.question': 'Which Python back-end framework is this to be built with?',
  'context.fill': 'what is to be built, for whom, and why the choice is due now.',

  drivers: 'Decision Drivers',
  'drivers.none': 'No question was answered.',
  'drivers.unsure': 'Not sure: {questions}',
  'drivers.assumed': 'Assumed, not asked: {answer}.',
  'drivers.settled': 'Settled by the team: {answer}.',

  options: 'Considered Options',
  'options.none': 'None: every framework is left out by these needs.',
  score: 'score {score}',
  'score.range': 'score {score}, between {low} and {high} with facts that are not known',
  'score.none': 'left out by these answers',

  outcome: 'Decision Outcome',
  'outcome.best':
    'Chosen option: "{framework}", because it fits these answers best: score {score}, ahead of {second} with {other}.',
  'outcome.only':
    'Chosen option: "{framework}", because it is the only one that meets all of these needs.',
  'outcome.last':
    'Chosen option: "{framework}", because it is the only one that these answers leave. It does not meet all of these needs.',
  'outcome.uncertain':
    'Chosen option: "{framework}", because it comes first by what is known: score {score}, ahead of {second} with {other}. Facts that nobody has recorded could change that.',
  'outcome.tie':
    'Chosen option: "{framework}", because it is among the first: the scores of {names} are too close to tell them apart.',
  'outcome.tie.fill': 'what decided between them.',
  'outcome.noPreference':
    'Chosen option: "{framework}". These answers do not tell the frameworks apart, so they give no reason for it.',
  'outcome.noPreference.fill': 'why {framework} was chosen.',
  'outcome.against':
    'Chosen option: "{framework}", against the ranking: by these answers {first} comes first with a score of {other}; {framework} is number {place} with {score}.',
  'outcome.leftOut': 'Chosen option: "{framework}", although these answers leave it out: {reasons}',
  'outcome.fill': 'why {framework} was chosen all the same.',
  'outcome.open': 'No option is chosen yet.',
  'outcome.open.fill': 'the choice, and why.',

  consequences: 'Consequences',
  'consequences.general': 'Known of {framework} in general:',
  'consequences.fill': 'what follows for this project.',
  good: 'Good, because: {text}',
  neutral: 'Neutral, because: {text}',
  bad: 'Bad, because: {text}',

  confirmation: 'Confirmation',
  'confirmation.fill': 'how the team will see that the decision is kept and was right.',
  'confirmation.show':
    'In VS Code, “Framework Guide: Show Frameworks in This Workspace” lists the frameworks that code and manifests use.',

  prosAndCons: 'Pros and Cons of the Options',
  'option.documentation': 'Documentation',
  'option.newest': 'Newest version seen: {version}. Its support: {support}.',
  'option.nothing': 'These answers say nothing for or against it.',
  answer: '“{answer}”: {points}',
  'answer.unmet': '“{answer}”: a need that gave way, as too few frameworks meet it',
  'answer.leftOut': '“{answer}”: left out by this answer',
  'unknown.facts': 'it is not known how it stands with: {facts}.',
  'unknown.points': '“{answer}”: {low} to {high}',
  'unknown.exclude': '“{answer}”: could also leave it out',

  more: 'More Information',
  sure: 'How much the ranking says',
  'verdict.no-candidate': 'No framework meets all of these needs.',
  'verdict.no-preference':
    'These answers do not tell the frameworks apart. Their order is alphabetical and means nothing.',
  'verdict.tie': 'The first ones are too close to call: {names}.',
  'verdict.uncertain':
    'By what is known, {first} comes first. Facts that nobody has recorded could put another one first.',
  'verdict.clear': 'These answers speak for {first}.',
  relaxed: 'These needs gave way, because too few frameworks met them: {questions}',
  ranking: 'The ranking: {places}.',
  method:
    'A score is the sum of the points that the answers give; scores compare within this ranking only, and one point of difference is no difference.',

  changes: 'What would change it',
  'changes.one': 'Another answer puts {first} in front: {answers}.',
  'changes.none': 'No other answer to one question or two puts another framework clearly in front.',
  change: '“{to}” to “{question}”',

  leftOut: 'What was left out, and why',
  tips: 'Whichever is chosen',
  sources: 'Sources',
  knowledge: 'Facts as known to Framework Guide on {date}; support as of {day}.',
  answers: 'The same answers for the command “Framework Guide: Recommend a Framework…”: {answers}',
} as const satisfies Readonly<Record<string, string>>;

export type DecisionWordKey = keyof typeof decisionWords;
export type DecisionWords = Readonly<Record<DecisionWordKey, string>>;
