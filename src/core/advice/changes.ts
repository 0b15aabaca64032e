import type { Change } from './advice.ts';
import { type Answers, chosen } from './answers.ts';
import type { Assessor } from './assess.ts';
import { isNeeded } from './nextStep.ts';
import { type Question, UNSURE } from './questions.ts';
import { areTied, orderFrameworks, rankFrameworks } from './standings.ts';

interface Move {
  readonly question: string;
  readonly to: string;
}

interface Outcome extends Change {
  /** How far ahead the new first one is: the more, the surer that the change matters. */
  readonly lead: number;
}

/**
 * The smallest change that puts another framework clearly first: for each framework that one other answer can put
 * there, the answer that does so most clearly; where no single answer does, the same with two.
 */
export function findChanges(assessor: Assessor, answers: Answers): readonly Change[] {
  const current = rankFrameworks(assessor, answers);
  // Where nothing has been preferred, every answer changes the result: that is the wizard, not a finding.
  if (current.verdict === 'no-preference') return [];
  const first = current.ranking[0]?.id;
  const tryOut = (moves: readonly [Move, ...Move[]]): Outcome[] => {
    const changed = moves.reduce<Answers>(apply, answers);
    const [leader, second] = orderFrameworks(assessor, changed).candidates;
    if (leader === undefined || leader.id === first) return [];
    if (second !== undefined && areTied(leader, second)) return [];
    const [{ question, to }, also] = moves;
    const lead = leader.score - (second?.score ?? 0);
    return [{ question, to, first: leader.id, ...(also === undefined ? {} : { also }), lead }];
  };
  const moves = assessor.questions.flatMap((question) => movesOf(question, answers));
  const single = moves.flatMap((move) => tryOut([move]));
  if (single.length > 0) return bestPerFramework(single);
  const pairs = moves.flatMap((one, index) =>
    moves
      .slice(index + 1)
      .filter((other) => other.question !== one.question)
      .flatMap((other) => tryOut([one, other])),
  );
  return bestPerFramework(pairs);
}

function apply(answers: Answers, move: Move): Answers {
  return [
    ...answers.filter((answer) => answer.question !== move.question),
    { question: move.question, options: [move.to] },
  ];
}

function movesOf(question: Question, answers: Answers): readonly Move[] {
  const now = chosen(answers, question.id);
  // Nobody is asked these, so no other answer can be given.
  if (question.assumed !== undefined || question.fixed !== undefined) return [];
  if (now.length === 0 && !isNeeded(question, answers)) return [];
  const options = question.fact === true ? [] : question.options.map((option) => option.id);
  const others = options.filter((option) => !(now.length === 1 && now[0] === option));
  const givenUp = now.length > 0 ? [UNSURE] : [];
  return [...givenUp, ...others].map((to) => ({ question: question.id, to }));
}

function bestPerFramework(outcomes: readonly Outcome[]): readonly Change[] {
  const best = new Map<string, Outcome>();
  // Sorting is stable, so the order of the questions decides between equals.
  for (const outcome of outcomes.toSorted((a, b) => b.lead - a.lead)) {
    if (!best.has(outcome.first)) best.set(outcome.first, outcome);
  }
  return [...best.values()].map(({ lead: _, ...change }) => change);
}
