import { readFileSync } from 'node:fs';
import { parseAnswers } from '../../src/core/advice/answers.ts';
import { completeQuestions } from '../../src/core/advice/completeQuestions.ts';
import { explain, type Ranking } from '../../src/core/advice/explain.ts';
import type { QuestionsFile } from '../../src/core/advice/questions.ts';
import { recommend } from '../../src/core/advice/rank.ts';
import { compare, type InUse } from '../../src/core/comparison/compare.ts';
import { type Extras, extras } from '../../src/core/comparison/extras.ts';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import { englishWords } from '../../src/core/comparison/words.ts';
import { joinProfiles, type KnowledgeProfiles } from '../../src/core/knowledge/knowledge.ts';
import type { Payload } from '../../src/protocol/messages.ts';
import { panelStrings } from '../../src/protocol/strings.ts';

/** The knowledge base as it ships. */
export const profiles: KnowledgeProfiles = joinProfiles(load('index'), load('profiles'));

function load(name: string) {
  return JSON.parse(readFileSync(`dist/knowledge/${name}.json`, 'utf8'));
}

export const inUse: readonly InUse[] = [
  { id: 'flask', version: '3.0.3', specifier: '~=3.0', where: 'orders/requirements.txt:2' },
  { id: 'django', version: '4.2.7', specifier: '==4.2.7', where: 'shop/requirements.txt:1' },
];

/** The article's four: the checks in a browser take their time with each column. */
const frameworks = ['cherrypy', 'django', 'flask', 'turbogears2'];
const four = profiles.frameworks.filter(({ id }) => frameworks.includes(id));

const day = '2026-11-22';

/** What the host sends with the document, for a workspace with a Flask service and a Django shop. */
export function payload(
  change: Partial<Payload> & {
    readonly uses?: readonly InUse[];
    readonly today?: string;
    /** The whole knowledge base, not the article's four only. */
    readonly whole?: boolean;
  } = {},
): Payload {
  const { uses = inUse, today = day, whole = false, ...rest } = change;
  const known = whole ? profiles : { ...profiles, frameworks: four };
  const comparison = compare(known, { inUse: uses, today });
  return {
    data: { comparison, notices: [], ranking: null },
    strings: panelStrings,
    ...rest,
    start: { arrangement: { ...firstArrangement, frameworks }, ...rest.start },
  };
}

/** The rest of the profiles, as the host sends it after the first rows. */
export function extrasOf({ data }: Payload): Extras {
  return extras(profiles, data.comparison.columns);
}

/** What the wizard's answers come to, as the host puts it into the data. */
export function ranking(given: Readonly<Record<string, string | readonly string[]>>): Ranking {
  const questions = completeQuestions(load('questions') as QuestionsFile, profiles);
  const { answers } = parseAnswers(questions, given);
  return explain(recommend(questions, answers, profiles, day), {
    ...{ questions, answers, profiles },
    words: englishWords,
    translate: (text) => text,
  });
}
