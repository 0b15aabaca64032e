import * as vscode from 'vscode';
import type { AnswerProblem } from '../../core/advice/answers.ts';

/** Says in words why given answers cannot be used, and what would be valid. */
export function answerProblem(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'not-an-object':
      return vscode.l10n.t(
        '“answers” must name a question with its option, as in {0}',
        '{ "product": "api" }',
      );
    case 'unknown-question':
      return vscode.l10n.t(
        'Unknown question “{0}”. Valid: {1}',
        problem.question,
        problem.valid.join(', '),
      );
    case 'unknown-option':
      return vscode.l10n.t(
        'Unknown option “{0}” of “{1}”. Valid: {2}',
        problem.option,
        problem.question,
        problem.valid.join(', '),
      );
    case 'not-a-choice':
      return vscode.l10n.t(
        '“{0}” takes an option or a list of options. Valid: {1}',
        problem.question,
        problem.valid.join(', '),
      );
    case 'one-only':
      return vscode.l10n.t(
        '“{0}” takes one option only, not {1}',
        problem.question,
        problem.options.join(', '),
      );
    case 'fixed':
      return vscode.l10n.t(
        'Your team has settled “{0}”: {1}',
        problem.question,
        problem.valid.join(', '),
      );
    case 'contradiction':
      return vscode.l10n.t(
        '“{0}” of “{1}” cannot be combined with others',
        problem.option,
        problem.question,
      );
  }
}
