/** The way into a YAML document: keys of mappings and indexes of sequences. */
export type DocumentPath = readonly (string | number)[];

/** What a rule found in a file of the knowledge base, by path; the reader of the file knows the place in the text. */
export interface Finding {
  /** The file as the reader named it, e.g. `frameworks/django.yaml`. */
  readonly file: string;
  /** Which rule, e.g. `source-exists`; stable, so that tests and documentation can name it. */
  readonly rule: string;
  /** What is wrong and what would be right, in one sentence without a full stop. */
  readonly message: string;
  readonly path: DocumentPath;
  /** Points at the key of the last step of `path` instead of its value. */
  readonly atKey?: boolean;
}

/** A finding with its place in the text. */
export interface KnowledgeProblem extends Finding {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/**
 * One line for a terminal or a log, in the form that editors make a link of.
 *
 * @returns `file:line:column rule: message`
 */
export function formatProblem(problem: KnowledgeProblem): string {
  const { file, line, column, rule, message } = problem;
  return `${file}:${line}:${column} ${rule}: ${message}`;
}
