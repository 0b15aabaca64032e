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

/** Longer than any link to answers that is written here. */
const maxLength = 8000;

/** The query of a link to answers, without the question mark: `product=api&load=db,slow_io`. */
export function writeAnswersLink(answers: Answers): string {
  return answers
    .map(({ question, options }) => `${encode(question)}=${options.map(encode).join(',')}`)
    .join('&');
}

/** Reads the query of a link as `vscode.Uri` hands it over: percent signs decoded once already. */
export function readAnswersLink(query: string): ReadAnswersLink {
  if (query.length > maxLength) return problem('too-long', '');
  const answers = new Map<string, readonly string[]>();
  for (const part of query.split('&').filter(Boolean)) {
    const equals = part.indexOf('=');
    const key = decode(equals < 0 ? part : part.slice(0, equals));
    // VS Code's own: it says which window takes the link.
    if (key === 'windowId') continue;
    const shown = key.slice(0, 100);
    if (answers.has(key)) return problem('twice', shown);
    const options = (equals < 0 ? '' : part.slice(equals + 1)).split(',').map(decode);
    if (options.includes('')) return problem('empty', shown);
    answers.set(key, options);
  }
  return { ok: true, answers: Object.fromEntries(answers) };
}

/**
 * VS Code decodes a whole query before anybody can take it apart (https://github.com/microsoft/vscode/issues/173687),
 * so what separates parts is encoded once more.
 */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/[%&=,+#]/g, encodeURIComponent));
}

/** A percent sign that stands for itself is taken as it is: people write links by hand. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function problem(code: AnswersLinkProblem['code'], key: string): ReadAnswersLink {
  return { ok: false, problem: { code, key } };
}
