import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Advice } from '../core/advice/advice.ts';
import { type AnswerProblem, parseAnswers } from '../core/advice/answers.ts';
import { completeQuestions } from '../core/advice/completeQuestions.ts';
import type { QuestionsFile } from '../core/advice/questions.ts';
import { recommend } from '../core/advice/rank.ts';
import {
  joinProfiles,
  type KnowledgeDetails,
  type KnowledgeIndex,
  type KnowledgeProfiles,
} from '../core/knowledge/knowledge.ts';
import { formatProblem } from '../core/knowledge/problem.ts';
import type { JsonSchema } from '../core/knowledge/team/teamSchema.ts';
import { readAdviseArguments } from './adviseArguments.ts';
import { loadPart } from './parts.ts';

const usage = `usage: npm run --silent advise -- ANSWERS [--team PATH]...
  ANSWERS      the answers as JSON, e.g. '{"product":"api","load":["db","slow_io"]}',
               a file that holds them, or - for standard input
  --team PATH  a YAML file of a team, or a folder of them such as .framework-guide`;

/** Prints the advice for the given answers as JSON. @returns the exit status: 2 for arguments or files that cannot be used */
function main(args: readonly string[]): number {
  const request = readAdviseArguments(args);
  if (request === null) return refuse([usage]);
  const { answers: source, team } = request;
  const text = read(source);
  if (text === undefined) return refuse([`${source}: no such file, and no JSON`, usage]);
  const json = parseJson(text);
  if ('error' in json) return refuse([`The answers are no JSON: ${json.error}`]);
  const today = new Date().toISOString().slice(0, 10);
  const file = load<QuestionsFile>('questions.json');
  const knowledge = withTeam(team, file, today);
  if ('problems' in knowledge) return refuse(knowledge.problems);
  const { profiles } = knowledge;
  const questions = completeQuestions(file, profiles);
  const { answers, problems } = parseAnswers(questions, json.value);
  if (problems.length > 0) return refuse(problems.map(describe));
  const advice = recommend(questions, answers, profiles, today);
  console.log(JSON.stringify(report(advice), null, 2));
  return 0;
}

/** The knowledge that the advice rests on. Half of what a team says would be advice that it never meant. */
function withTeam(
  paths: readonly string[],
  { questions }: QuestionsFile,
  today: string,
): { readonly profiles: KnowledgeProfiles } | { readonly problems: readonly string[] } {
  const index = load<KnowledgeIndex>('index.json');
  const shipped = joinProfiles(index, load<KnowledgeDetails>('profiles.json'));
  if (paths.length === 0) return { profiles: shipped };
  const schema = load<JsonSchema>('team.schema.json');
  try {
    const reading = loadPart('team').readTeamOnDisk(shipped, paths, { schema, today, questions });
    return reading.problems.length > 0
      ? { problems: reading.problems.map(formatProblem) }
      : { profiles: reading.profiles };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The ranking, exclusions and changes first, as scripts read them; then how much they say. */
function report({ ranking, excluded, changes, ...about }: Advice) {
  return { ranking, excluded, changes, ...about };
}

function read(source: string): string | undefined {
  if (source === '-') return readFileSync(0, 'utf8');
  if (/^\s*[[{"]/u.test(source)) return source;
  const isFile = statSync(source, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(source, 'utf8') : undefined;
}

function parseJson(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A file of the compiled knowledge, which the build has checked. */
function load<T>(name: string): T {
  return JSON.parse(readFileSync(join(__dirname, '../../dist/knowledge', name), 'utf8')) as T;
}

function describe(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'not-an-object':
      return 'The answers must be a JSON object, such as {"product":"api"}';
    case 'unknown-question':
      return `Unknown question "${problem.question}". Questions: ${problem.valid.join(', ')}`;
    case 'unknown-option':
      return `Unknown answer "${problem.option}" to "${problem.question}". Answers: ${problem.valid.join(', ')}`;
    case 'not-a-choice':
      return `"${problem.question}" takes the id of an answer or a list of ids. Answers: ${problem.valid.join(', ')}`;
    case 'one-only':
      return `"${problem.question}" takes one answer, not ${problem.options.join(' and ')}`;
    case 'fixed':
      return `"${problem.question}" has been settled: ${problem.valid.join(', ')}`;
    case 'contradiction':
      return `"${problem.option}" to "${problem.question}" excludes ${problem.options.filter((id) => id !== problem.option).join(', ')}`;
  }
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
