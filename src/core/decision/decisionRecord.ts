import { answerOrigin } from '../advice/answerOrigin.ts';
import { chosen as chosenOptions } from '../advice/answers.ts';
import { explain } from '../advice/explain.ts';
import { optionLabel } from '../advice/questions.ts';
import { settledAnswers } from '../advice/settledAnswers.ts';
import { type DecisionInput, type Draft, nameOf, say, titleOf, toFill } from './decision.ts';
import { inlineText } from './inlineText.ts';
import { moreInformation } from './moreInformation.ts';
import { consequences, optionList, prosAndCons } from './options.ts';
import { outcome } from './outcome.ts';
import { SourceNumbers } from './sourceNumbers.ts';

/** A decision record before it is saved. */
export interface DecisionRecord {
  /** As its heading says it, without mark-up. */
  readonly title: string;
  readonly text: string;
}

/**
 * Writes an architecture decision record in the layout of MADR 4.0.0 (https://adr.github.io/madr/) from the wizard's
 * answers and what they come to. It says what the answers and the knowledge base say, each fact with its source; what
 * only people know is left as a visible place to be filled in.
 */
export function decisionRecord(input: DecisionInput): DecisionRecord {
  const { advice, questions, answers, profiles, translate, words } = input;
  const ranking = explain(advice, {
    ...{ questions, answers, profiles, translate },
    words: input.comparison,
  });
  const draft: Draft = {
    ...{ ...input, ranking, numbers: new SourceNumbers(profiles.sources) },
    ...{ given: answers, answers: settledAnswers(questions, answers) },
  };
  const title = titleOfRecord(input);
  const body = [
    `# ${inlineText(title)}`,
    ...['', `## ${words.context}`, ''],
    words['context.question'],
    ...['', toFill(draft, 'context.fill'), ''],
    ...drivers(draft),
    '',
    ...optionList(draft),
    '',
    ...outcome(draft),
    ...consequences(draft),
    ...['', `### ${words.confirmation}`, ''],
    toFill(draft, 'confirmation.fill'),
    ...['', words['confirmation.show'], ''],
    ...prosAndCons(draft),
    ...moreInformation(draft),
  ];
  const head = ['---', 'status: proposed', `date: ${advice.day}`, 'decision-makers:', '---', ''];
  const links = draft.numbers.definitions();
  const lines = [...head, ...body, ...(links.length > 0 ? ['', ...links] : [])];
  return { title, text: `${lines.join('\n')}\n` };
}

/** The title of the record that the input makes, without mark-up. */
function titleOfRecord(input: DecisionInput): string {
  const { chosen, words } = input;
  if (chosen === null) return words['title.open'];
  return words.title.replace('{framework}', () => nameOf(input, chosen));
}

function drivers(draft: Draft): readonly string[] {
  const { questions, answers, given, words } = draft;
  const counting = questions.flatMap((question) => {
    const options = chosenOptions(answers, question.id).map((id) =>
      inlineText(draft.translate(optionLabel(question, id))),
    );
    if (options.length === 0) return [];
    const origin = answerOrigin(question, given);
    const title = inlineText(draft.translate(question.title));
    const said = `${title} **${options.join(', ')}**`;
    if (origin === 'given') return [`* ${said}`];
    // Nobody weighed it for this record, so it says why it counts.
    const why = inlineText(draft.translate(question.why));
    return [`* ${words[`drivers.${origin}`].replace('{answer}', () => said)} ${why}`];
  });
  // What a team has taken out has no answer either, and nobody was unsure of it.
  const unsure = given
    .filter(({ question }) => chosenOptions(answers, question).length === 0)
    .map(({ question }) => question)
    .filter((id) => questions.find((one) => one.id === id)?.fixed === undefined)
    .map((id) => titleOf(draft, id));
  return [
    `## ${words.drivers}`,
    '',
    ...counting,
    ...(unsure.length > 0
      ? [`* ${say(draft, 'drivers.unsure', { questions: unsure.join(' ') })}`]
      : []),
    ...(counting.length + unsure.length === 0 ? [words['drivers.none']] : []),
  ];
}
