import type { QuestionDraft } from '../../advice/questions.ts';
import type { Framework, IsoDay } from '../framework.ts';
import type { KnowledgeProfiles, Source } from '../knowledge.ts';
import type { KnowledgeProblem } from '../problem.ts';
import { say } from '../say.ts';
import { atOnce, type Steps } from '../steps.ts';
import { SchemaCheck } from './checkSchema.ts';
import { readEntries } from './readEntries.ts';
import { readPolicies } from './readPolicies.ts';
import { readQuestions } from './readQuestions.ts';
import { readTeamFile, type TeamFile, type TeamText } from './teamFile.ts';
import type { JsonSchema } from './teamSchema.ts';
import { type TeamWords, teamWords } from './teamWords.ts';

export interface TeamReading {
  /** The shipped knowledge with the team's laid over it. */
  readonly profiles: KnowledgeProfiles;
  /** By file, then place. */
  readonly problems: readonly KnowledgeProblem[];
}

export interface TeamOptions {
  /** As {@link teamSchema} makes it. */
  readonly schema: JsonSchema;
  readonly today: IsoDay;
  readonly words?: TeamWords;
  /** The questions of the wizard as shipped. */
  readonly questions?: readonly QuestionDraft[];
}

/** {@link readTeamInSteps} without a stop. */
export function readTeam(
  shipped: KnowledgeProfiles,
  texts: readonly TeamText[],
  options: TeamOptions,
): TeamReading {
  return atOnce(readTeamInSteps(shipped, texts, options));
}

/**
 * Reads the files of a team and lays what they say over the shipped knowledge. What is wrong is told with its place
 * and left out; everything else counts.
 *
 * @returns never throws at a text
 */
export function* readTeamInSteps(
  shipped: KnowledgeProfiles,
  texts: readonly TeamText[],
  { schema, today, words = teamWords, questions = [] }: TeamOptions,
): Steps<TeamReading> {
  const check = new SchemaCheck(schema, words);
  const ids = new Set(shipped.frameworks.map(({ id }) => id));
  const files: TeamFile[] = [];
  for (const text of texts.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    files.push(yield* readTeamFile(text, check, words, (id) => ids.has(id)));
  }
  const entries = yield* readEntries(shipped, files, { today, words });
  const known = [...entries.frameworks.keys()];
  const policies = yield* readPolicies(files, known, words);
  const asked = yield* readQuestions(questions, files, {
    ...{ names: shipped, frameworks: [...entries.frameworks.values()], words },
  });
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...entries.problems,
    ...policies.problems,
    ...asked.problems,
  ];
  return {
    profiles: {
      ...shipped,
      frameworks: [...entries.frameworks.values()].toSorted(byId),
      sources: { ...shipped.sources, ...sourcesOf(files, words), ...policies.sources },
      team: {
        ...{ policies: policies.statements, added: entries.added, shipped: entries.shipped },
        ...(asked.questions !== questions && { questions: asked.questions }),
      },
    },
    problems: problems.toSorted(
      (a, b) =>
        (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) ||
        a.line - b.line ||
        a.column - b.column,
    ),
  };
}

/** The source of what a file says without naming one, and those that it names. */
function sourcesOf(files: readonly TeamFile[], words: TeamWords): Record<string, Source> {
  return Object.fromEntries(
    files.flatMap(({ file, day, checked, sources }) => [
      [
        `team:${file}`,
        { title: say(words.source, file), url: null, date: checked ?? day },
      ] as const,
      ...Object.entries(sources).map(
        ([key, { title, url = null, date }]) =>
          [`team:${file}#${key}`, { title, url, date: date ?? checked ?? day }] as const,
      ),
    ]),
  );
}

function byId(a: Framework, b: Framework): number {
  return a.id < b.id ? -1 : 1;
}
