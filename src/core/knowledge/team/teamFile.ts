import type { AnswerRule, Effect, Option } from '../../advice/questions.ts';
import type { IsoDay } from '../framework.ts';
import type { FrameworkDraft } from '../frameworkDraft.ts';
import type { DocumentPath, Finding, KnowledgeProblem } from '../problem.ts';
import { Pace, type Steps } from '../steps.ts';
import { readYamlInSteps } from '../yamlDocument.ts';
import type { SchemaCheck, SchemaFinding } from './checkSchema.ts';
import type { Stance } from './teamLayer.ts';
import type { TeamWords } from './teamWords.ts';
import { without } from './without.ts';

/** A file of a team as it was read. */
export interface TeamText {
  /** The name that problems and sources carry, e.g. `.framework-guide/policy.yaml`. */
  readonly file: string;
  readonly text: string;
  /** The day of its last change: that of its facts, where it states none. */
  readonly day: IsoDay;
}

/** An entry of `frameworks`, in the form of a shipped one, with all that is wrong left out. */
export type EntryDraft = Partial<Omit<FrameworkDraft, 'id'>> & { readonly id: string };

export interface StanceDraft {
  readonly framework: string;
  readonly stance: Stance;
  readonly versions?: string;
  readonly reason: string;
  readonly link?: string;
}

/** What a team changes in a question of the wizard, or a question of its own. */
export interface QuestionEntry {
  readonly id: string;
  /** Not asked, and without effect. */
  readonly disabled?: boolean;
  /** The answer that always counts. */
  readonly fixed?: string | readonly string[];
  readonly title?: string;
  readonly why?: string;
  readonly multi?: boolean;
  readonly fact?: boolean;
  /** Null: always asked. */
  readonly skipWhen?: AnswerRule | null;
  readonly assumed?: string;
  readonly perFramework?: { readonly effects: readonly Effect[] };
  readonly options?: readonly OptionEntry[];
}

export interface OptionEntry extends Partial<Omit<Option, 'id'>> {
  readonly id: string;
  readonly disabled?: boolean;
}

export interface SourceDraft {
  readonly title: string;
  readonly url?: string;
  readonly date?: IsoDay;
}

/** A part of a file and its place in it, which the parts left out do not change. */
export interface Placed<T> {
  readonly index: number;
  readonly value: T;
}

export interface TeamFile {
  readonly file: string;
  readonly day: IsoDay;
  readonly checked: IsoDay | null;
  readonly frameworks: readonly Placed<EntryDraft>[];
  readonly policy: readonly Placed<StanceDraft>[];
  readonly questions: readonly Placed<QuestionEntry>[];
  readonly sources: Readonly<Record<string, SourceDraft>>;
  readonly problems: readonly KnowledgeProblem[];
  readonly place: (finding: Finding) => KnowledgeProblem;
}

/** More than anybody reads of one file. */
const maxProblems = 100;

/**
 * Reads one file of a team. A part that the schema does not accept is left out and told, the rest counts.
 *
 * @param isShipped whether an id is one of a shipped framework: such entries need not be complete
 * @returns never throws at a text
 */
export function* readTeamFile(
  { file, text, day }: TeamText,
  schema: SchemaCheck,
  words: TeamWords,
  isShipped: (id: string) => boolean,
): Steps<TeamFile> {
  const document = yield* readYamlInSteps(file, text, { words, readText: oneLine });
  const none = { file, day, checked: null, frameworks: [], policy: [], questions: [], sources: {} };
  if (document.problems.length > 0) {
    return { ...none, problems: document.problems, place: document.place };
  }
  // An empty file, or one of comments only, says nothing and is no mistake.
  let value: unknown = document.value ?? {};
  const findings = yield* findingsOf(value, schema, isShipped);
  const told = findings
    .slice(0, maxProblems)
    .map(({ needless: _, ...found }) => document.place({ file, ...found }));
  // Without a wrong part its whole may lack something: each round leaves out what the one before has broken.
  let rounds = 0;
  for (let wrong = findings; wrong.length > 0; ) {
    // Paths are never this deep: whatever is still wrong then, the file as a whole cannot be told.
    value = ++rounds > 10 ? {} : without(value, wrong.map(unitOf));
    yield;
    wrong = yield* findingsOf(value, schema, isShipped);
  }
  const read = value as {
    readonly checked?: IsoDay;
    readonly frameworks?: readonly (EntryDraft | undefined)[];
    readonly policy?: readonly (StanceDraft | undefined)[];
    readonly questions?: readonly (QuestionEntry | undefined)[];
    readonly sources?: Readonly<Record<string, SourceDraft>>;
  };
  return {
    ...{ file, day, checked: read.checked ?? null },
    frameworks: yield* placed(read.frameworks ?? [], rounds > 0),
    policy: yield* placed(read.policy ?? [], rounds > 0),
    questions: yield* placed(read.questions ?? [], rounds > 0),
    sources: read.sources ?? {},
    problems: told,
    place: document.place,
  };
}

/** What the schema does not accept, and what an in-house framework lacks: it cannot know which ids are shipped. */
function* findingsOf(
  value: unknown,
  schema: SchemaCheck,
  isShipped: (id: string) => boolean,
): Steps<readonly SchemaFinding[]> {
  const findings = [...(yield* schema.checkInSteps(value))];
  const entries = isMap(value) && Array.isArray(value.frameworks) ? value.frameworks : [];
  for (const [index, entry] of entries.entries()) {
    if (!isMap(entry) || typeof entry.id !== 'string' || isShipped(entry.id)) continue;
    const missing = yield* schema.checkInSteps(entry, 'inHouse', ['frameworks', index]);
    // What is wrong with the id or another value has been told.
    if (missing.some(({ path }) => path[2] === 'id')) continue;
    for (const found of missing) {
      const { path, atKey, needless } = found;
      const isLack = path.length === 2 || path[2] === 'links';
      if (atKey === true && needless !== true && isLack) findings.push(found);
    }
  }
  return findings;
}

/** What is left out on account of a finding: an entry of a list, a cell, a field; never more than is needed. */
function unitOf({ path, needless }: SchemaFinding): DocumentPath {
  if (needless === true) return path;
  const [part, , field, key] = path;
  if (part === 'frameworks') {
    const isCell =
      typeof key === 'number' || ['capabilities', 'traits', 'links'].includes(String(field));
    return path.slice(0, isCell ? 4 : 3);
  }
  return path.slice(0, 2);
}

/**
 * Lists without the entries that were left out.
 *
 * @param isCut whether anything was left out, which the entries then show as gaps
 */
function* placed<T>(list: readonly (T | undefined)[], isCut: boolean): Steps<readonly Placed<T>[]> {
  const pace = new Pace(10);
  const kept: Placed<T>[] = [];
  for (const [index, value] of list.entries()) {
    if (value !== undefined) kept.push({ index, value: isCut ? (compact(value) as T) : value });
    if (pace.isDue()) yield;
  }
  return kept;
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((inner) => inner !== undefined).map(compact);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}

/** A text as it is shown: on one line, without control characters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
