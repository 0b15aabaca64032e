import type * as vscode from 'vscode';
import type { Answers } from '../../core/advice/answers.ts';

const key = 'advice.last';

/** Keeps the answers of a complete run, for what is made from them later. */
export function rememberAnswers(memory: vscode.Memento, answers: Answers): void {
  void memory.update(key, asGiven(answers));
}

/** The answers of the last complete run as a command takes them, unchecked; null where there was none. */
export function lastAnswers(memory: vscode.Memento): Readonly<Record<string, unknown>> | null {
  const kept = memory.get(key);
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
    ? (kept as Readonly<Record<string, unknown>>)
    : null;
}

/** Answers as commands take them. */
export function asGiven(answers: Answers): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(answers.map(({ question, options }) => [question, options]));
}
