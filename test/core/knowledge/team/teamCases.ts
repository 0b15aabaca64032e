import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readTexts } from '../../../../src/cli/knowledge/readFolder.ts';
import { readKnowledge } from '../../../../src/cli/knowledge/readKnowledge.ts';
import type { QuestionsFile } from '../../../../src/core/advice/questions.ts';
import { compileKnowledge } from '../../../../src/core/knowledge/compileKnowledge.ts';
import { joinProfiles, type KnowledgeProfiles } from '../../../../src/core/knowledge/knowledge.ts';
import { policyFor } from '../../../../src/core/knowledge/team/policyFor.ts';
import { readTeam, type TeamReading } from '../../../../src/core/knowledge/team/readTeam.ts';
import { type JsonSchema, teamSchema } from '../../../../src/core/knowledge/team/teamSchema.ts';
import { checkSchema, today } from '../ruleCases.ts';

export { today };

/** Files of a team, laid over the small base of `test/cases/knowledge/base`, and what comes of them. */
export interface TeamCase {
  readonly title: string;
  /** By name; `«` marks the places of the problems, in their order. */
  readonly files: Readonly<Record<string, string>>;
  /** Rules of the problems, or `rule: words of the message`; none where absent. */
  readonly problems?: readonly string[];
  /** Values by their path in the result, such as `frameworks.demo.name` or `sources.team:a.yaml.title`. */
  readonly expect?: Readonly<Record<string, unknown>>;
  /** `demo`, `demo 1.2` (a version) or `demo >=1` (a requirement): the stance, with `some` where it is partial. */
  readonly stances?: Readonly<Record<string, string | null>>;
}

export const schema = teamSchema(readSchema('team'), readSchema('framework'));
export const shipped = readBase('test/cases/knowledge/base');

/** The questions that the extension ships. */
export const { questions } = parse(
  readFileSync('resources/questions.yaml', 'utf8'),
) as QuestionsFile;

const casesFolder = 'test/cases/knowledge/team';

export function teamCases(): ReadonlyMap<string, readonly TeamCase[]> {
  return new Map(
    readdirSync(casesFolder).map((name) => [
      name,
      parse(readFileSync(`${casesFolder}/${name}`, 'utf8')) as readonly TeamCase[],
    ]),
  );
}

export function readCase({ files }: TeamCase): TeamReading {
  const texts = Object.entries(files).map(([file, text]) => ({
    ...{ file, text: text.replaceAll('«', ''), day: '2026-11-20' },
  }));
  return readTeam(shipped, texts, { schema, today, questions });
}

/** `file:line:column` of each mark. */
export function marksOf({ files }: TeamCase): readonly string[] {
  return Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => {
        const columns = line.split('«').slice(0, -1);
        return columns.map(
          (_, at) => `${file}:${index + 1}:${columns.slice(0, at + 1).join('').length + 1}`,
        );
      }),
    );
}

export function stanceOf({ profiles }: TeamReading, asked: string): string | null {
  const [id = '', use = ''] = asked.split(/ (.*)/s);
  const isVersion = /^\d/.test(use);
  const { policies = [] } = profiles.team ?? {};
  const policy = policyFor(policies, id, isVersion ? use : null, isVersion ? null : use);
  if (policy === null) return null;
  const { statement, extent } = policy;
  return extent === 'some' ? `some ${statement.stance}` : statement.stance;
}

export function valueAt({ profiles }: TeamReading, path: string): unknown {
  const { frameworks, sources, team } = profiles;
  let node: unknown = {
    frameworks: Object.fromEntries(frameworks.map((framework) => [framework.id, framework])),
    team,
  };
  if (path.startsWith('sources.')) {
    const [, key = '', field = ''] = /^sources\.(.*)\.(\w+)$/.exec(path) ?? [];
    return sources[key]?.[field as keyof (typeof sources)[string]];
  }
  for (const step of path.split('.')) node = (node as Record<string, unknown> | undefined)?.[step];
  return node;
}

function readSchema(name: string): JsonSchema {
  return JSON.parse(readFileSync(`resources/schema/${name}.json`, 'utf8')) as JsonSchema;
}

/** What the extension ships. */
export function readShippedProfiles(): KnowledgeProfiles {
  return readBase('resources');
}

function readBase(folder: string): KnowledgeProfiles {
  const { base } = readKnowledge(readTexts(folder), checkSchema, today);
  const { criteria, sources, article } = base;
  if (criteria === null || sources === null || article === null) throw new Error('No base');
  const { index, profiles } = compileKnowledge({
    ...criteria.value,
    frameworks: base.frameworks.map(({ value }) => value),
    libraries: base.libraries.map(({ value }) => value),
    sources: sources.value,
    article: article.value,
  });
  return joinProfiles(index, profiles);
}
