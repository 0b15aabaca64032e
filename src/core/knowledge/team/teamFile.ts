import type { IsoDay } from '../framework.ts';
import type { FrameworkDraft } from '../frameworkDraft.ts';
import type { DocumentPath, Finding, KnowledgeProblem } from '../problem.ts';
import { readYaml } from '../yamlDocument.ts';
import type { SchemaCheck, SchemaFinding } from './checkSchema.ts';
import type { Stance } from './teamLayer.ts';

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
export function readTeamFile(
  { file, text, day }: TeamText,
  schema: SchemaCheck,
  isShipped: (id: string) => boolean,
): TeamFile {
  const document = readYaml(file, text);
  const none = { file, day, checked: null, frameworks: [], policy: [], sources: {} };
  if (document.problems.length > 0) {
    return { ...none, problems: document.problems, place: document.place };
  }
  // An empty file, or one of comments only, says nothing and is no mistake.
  let value: unknown = document.value === null ? {} : oneLine(document.value);
  const check = (): readonly SchemaFinding[] => [
    ...schema.check(value),
    ...incomplete(value, schema, isShipped),
  ];
  const findings = check();
  const told = findings
    .slice(0, maxProblems)
    .map(({ needless: _, ...found }) => document.place({ file, ...found }));
  // Without a wrong part its whole may lack something: each round leaves out what the one before has broken.
  let rounds = 0;
  for (let wrong = findings; wrong.length > 0; wrong = check()) {
    // Paths are never this deep: whatever is still wrong then, the file as a whole cannot be told.
    if (++rounds > 10) value = {};
    for (const found of wrong) value = without(value, unitOf(found));
  }
  const read = value as {
    readonly checked?: IsoDay;
    readonly frameworks?: readonly (EntryDraft | undefined)[];
    readonly policy?: readonly (StanceDraft | undefined)[];
    readonly sources?: Readonly<Record<string, SourceDraft>>;
  };
  return {
    ...{ file, day, checked: read.checked ?? null },
    frameworks: placed(read.frameworks ?? []),
    policy: placed(read.policy ?? []),
    sources: read.sources ?? {},
    problems: told,
    place: document.place,
  };
}

/** What an in-house framework lacks; the file's own schema cannot know which ids are shipped. */
function incomplete(
  value: unknown,
  schema: SchemaCheck,
  isShipped: (id: string) => boolean,
): readonly SchemaFinding[] {
  const entries = isMap(value) && Array.isArray(value.frameworks) ? value.frameworks : [];
  return entries.flatMap((entry, index) => {
    if (!isMap(entry) || typeof entry.id !== 'string' || isShipped(entry.id)) return [];
    const missing = schema.check(entry, 'inHouse', ['frameworks', index]);
    // What is wrong with the id or another value has been told.
    if (missing.some(({ path }) => path[2] === 'id')) return [];
    return missing.filter(
      ({ path, atKey, needless }) =>
        atKey === true && needless !== true && (path.length === 2 || path[2] === 'links'),
    );
  });
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

function without(value: unknown, path: DocumentPath): unknown {
  const [step, ...rest] = path;
  // The file is no mapping at all.
  if (step === undefined) return {};
  if (Array.isArray(value)) {
    const change = (inner: unknown) => (rest.length === 0 ? undefined : without(inner, rest));
    // Entries keep their places for the findings to come; the schema passes over what is not there.
    return value.map((inner, index) => (index === step ? change(inner) : inner));
  }
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== step || rest.length > 0);
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, key === step ? without(inner, rest) : inner]),
  );
}

/** Lists without the entries that were left out. */
function placed<T>(list: readonly (T | undefined)[]): readonly Placed<T>[] {
  return list.flatMap((value, index) =>
    value === undefined ? [] : [{ index, value: compact(value) as T }],
  );
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((inner) => inner !== undefined).map(compact);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}

/** Texts as they are shown: on one line, without control characters. */
function oneLine(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (Array.isArray(value)) return value.map(oneLine);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, oneLine(inner)]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
