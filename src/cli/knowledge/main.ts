import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileKnowledge } from '../../core/knowledge/compileKnowledge.ts';
import { factsOf, libraryFacts } from '../../core/knowledge/facts.ts';
import { formatProblem } from '../../core/knowledge/problem.ts';
import { teamSchema } from '../../core/knowledge/team/teamSchema.ts';
import type { Starters } from '../../core/starter/starter.ts';
import { readSchemas, readTexts } from './readFolder.ts';
import { type KnowledgeReading, readKnowledge } from './readKnowledge.ts';
import { readStarters, readStarterTexts } from './readStarters.ts';
import { createSchemaCheck } from './schemas.ts';

const usage = `Usage: knowledge --check | --out DIR
  --check     print every problem of the knowledge base; exit 1 if there is one
  --out DIR   write the base as JSON to DIR; exit 1 and write nothing if there is a problem
  --from DIR  the folder to read (default: resources)`;

/**
 * Runs the command line.
 *
 * @returns the exit code: 1 where the knowledge base has a problem, 2 where the arguments are wrong
 */
function main(args: readonly string[]): number {
  const { check, out, from } = parseArguments(args);
  if (check !== true && out === undefined) {
    console.error(usage);
    return 2;
  }
  const schemas = readSchemas(join(from, 'schema'));
  const checkSchema = createSchemaCheck(schemas);
  const today = new Date().toISOString().slice(0, 10);
  const reading = readKnowledge(readTexts(from), checkSchema, today);
  const { base } = reading;
  const knowledge = {
    date: today,
    frameworks: base.frameworks.map(({ value }) => value),
    libraries: base.libraries.map(({ value }) => value),
  };
  const { starters, problems: wrongStarters } = readStarters(
    readStarterTexts(join(from, 'starters')),
    checkSchema,
    knowledge,
    today,
  );
  const problems = [...reading.problems, ...wrongStarters];
  for (const problem of problems) {
    console.error(formatProblem({ ...problem, file: join(from, problem.file) }));
  }
  if (check === true) {
    const facts = [
      ...base.frameworks.map(({ value }) => factsOf(value)),
      ...base.libraries.map(({ value }) => libraryFacts(value)),
    ].flat();
    const files = `${base.frameworks.length} frameworks and ${base.libraries.length} libraries`;
    const others = `${files}, ${starters.starters.length} starters`;
    console.log(`${facts.length} facts in ${others} checked, ${problems.length} problems`);
  }
  if (problems.length > 0) return 1;
  if (out !== undefined) write(reading, starters, schemas, out);
  return 0;
}

function write(
  { base, companions }: KnowledgeReading,
  starters: Starters,
  schemas: Readonly<Record<string, object>>,
  out: string,
): void {
  const { sources, criteria, article } = base;
  if (sources === null || criteria === null || article === null) {
    throw new Error('A part of the knowledge base is missing without a problem that says so');
  }
  const { index, profiles, libraries } = compileKnowledge({
    ...criteria.value,
    frameworks: base.frameworks.map(({ value }) => value),
    libraries: base.libraries.map(({ value }) => value),
    sources: sources.value,
    article: article.value,
  });
  // Both the editor's completion and the reader of a team's files work with this one.
  const schema = teamSchema(schemas['team.json'] ?? {}, schemas['framework.json'] ?? {});
  const files = { index, profiles, libraries, ...companions, starters, 'team.schema': schema };
  mkdirSync(out, { recursive: true });
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(out, `${name}.json`), `${JSON.stringify(value)}\n`);
  }
}

function parseArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean' },
      out: { type: 'string' },
      from: { type: 'string', default: 'resources' },
    },
  });
  return values;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`knowledge: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
