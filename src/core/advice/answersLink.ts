import { decodeQuery, queryParts, queryValues, writeQuery } from '../links/query.ts';
import type { Answers } from './answers.ts';

/** Why a link with answers cannot be followed. `key` is the part of it that is wrong; empty where it is the whole. */
export interface AnswersLinkProblem {
  readonly code: 'too-long' | 'twice' | 'empty';
  readonly key: string;
}

export type ReadAnswersLink =
  /** In the shape that `parseAnswers` takes; whether there are such questions and options is for it to check. */
  | { readonly ok: true; readonly answers: Readonly<Record<string, readonly string[]>> }
  | { readonly ok: false; readonly problem: AnswersLinkProblem };

/** The query of a link to answers, without the question mark: `product=api&load=db,slow_io`. */
export function writeAnswersLink(answers: Answers): string {
  return writeQuery(answers.map(({ question, options }) => [question, options]));
}

/** Reads the query of a link as `vscode.Uri` hands it over: percent signs decoded once already. */
export function readAnswersLink(query: string): ReadAnswersLink {
  const parts = queryParts(query);
  if (parts === null) return problem('too-long', '');
  const answers = new Map<string, readonly string[]>();
  for (const { key: written, value } of parts) {
    const key = decodeQuery(written);
    const shown = key.slice(0, 100);
    if (answers.has(key)) return problem('twice', shown);
    const options = queryValues(value);
    if (options.includes('')) return problem('empty', shown);
    answers.set(key, options);
  }
  return { ok: true, answers: Object.fromEntries(answers) };
}

function problem(code: AnswersLinkProblem['code'], key: string): ReadAnswersLink {
  return { ok: false, problem: { code, key } };
}
