import * as vscode from 'vscode';
import type { QuestionDraft } from '../../core/advice/questions.ts';
import type { IsoDay } from '../../core/knowledge/framework.ts';
import type { KnowledgeProfiles } from '../../core/knowledge/knowledge.ts';
import type { KnowledgeProblem } from '../../core/knowledge/problem.ts';
import { say } from '../../core/knowledge/say.ts';
import type { Steps } from '../../core/knowledge/steps.ts';
import { maxTeamBytes } from '../../core/knowledge/team/maxTeamBytes.ts';
import { readTeamInSteps, type TeamReading } from '../../core/knowledge/team/readTeam.ts';
import { type JsonSchema, translatedSchema } from '../../core/knowledge/team/teamSchema.ts';
import { type TeamWords, teamWords } from '../../core/knowledge/team/teamWords.ts';
import type { TeamFileText } from './teamFiles.ts';

/** Reads a team's files; it knows YAML, so it is loaded only where there are some. */
export function* readTeamTexts(
  shipped: KnowledgeProfiles,
  files: readonly TeamFileText[],
  schema: JsonSchema,
  today: IsoDay,
  questions: readonly QuestionDraft[],
): Steps<TeamReading> {
  const words = translatedWords();
  const texts = files.flatMap(({ label, text, day }) =>
    text === null ? [] : [{ file: label, text, day }],
  );
  const refused = files.flatMap((file): KnowledgeProblem[] => {
    const message = refusalText(file, words);
    if (message === null) return [];
    return [{ file: file.label, rule: 'unreadable', message, path: [], line: 1, column: 1 }];
  });
  const { profiles, problems } = yield* readTeamInSteps(shipped, texts, {
    schema: translatedSchema(schema, (text) => vscode.l10n.t(text)),
    today,
    words,
    questions,
  });
  return { profiles, problems: [...refused, ...problems] };
}

function refusalText({ refusal }: TeamFileText, words: TeamWords): string | null {
  if (refusal === null) return null;
  return 'megabytes' in refusal
    ? say(words.tooLarge, refusal.megabytes, maxTeamBytes / 1_000_000)
    : say(words.unreadable, refusal.error);
}

/** English is the key of each translation, as everywhere with `vscode.l10n`. */
function translatedWords(): TeamWords {
  const entries = Object.entries(teamWords).map(([key, text]) => [key, vscode.l10n.t(text)]);
  return Object.fromEntries(entries) as TeamWords;
}
