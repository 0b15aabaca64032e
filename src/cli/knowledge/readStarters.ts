import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { IsoDay } from '../../core/knowledge/framework.ts';
import type { KnowledgeProblem } from '../../core/knowledge/problem.ts';
import { readYaml } from '../../core/knowledge/yamlDocument.ts';
import { checkStarter } from '../../core/starter/checkStarters.ts';
import type { StarterKnowledge } from '../../core/starter/frameworkLine.ts';
import type {
  NeededDistribution,
  StarterOption,
  Starters,
  StarterTemplate,
} from '../../core/starter/starter.ts';
import type { CheckSchema } from './schemas.ts';

/** A starter.yaml as its schema accepts it. */
interface StarterDraft
  extends Omit<StarterTemplate, 'id' | 'defaults' | 'requires' | 'testRequires' | 'files'> {
  /** Id of the starter whose files this one has unless it brings its own. */
  readonly base?: string;
  /** Files of `shared/` by name, and their places in the project. */
  readonly shared?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly requires: readonly (string | NeededDistribution)[];
  readonly testRequires: readonly (string | NeededDistribution)[];
}

export interface StartersReading {
  readonly starters: Starters;
  readonly problems: readonly KnowledgeProblem[];
}

/** The files of `resources/starters` by their paths in it, with forward slashes; none where there is no such folder. */
export function readStarterTexts(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Map(
    paths
      .toSorted()
      .map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

/**
 * Makes the starters of their files and checks them: syntax, schema, then what `checkStarter` finds.
 *
 * @param texts as `readStarterTexts` gives them
 * @returns problems with paths below `starters/`; bad input never throws
 */
export function readStarters(
  texts: ReadonlyMap<string, string>,
  checkSchema: CheckSchema,
  knowledge: StarterKnowledge,
  today: IsoDay,
): StartersReading {
  const problems: KnowledgeProblem[] = [];
  const read = (path: string, schema: string) => {
    const file = `starters/${path}`;
    const document = readYaml(file, texts.get(path) ?? '');
    const findings = document.problems.length > 0 ? [] : checkSchema(schema, file, document.value);
    problems.push(...document.problems, ...findings.map(document.place));
    return document.problems.length + findings.length > 0 ? null : document;
  };
  if (texts.size === 0) return { starters: { options: [], common: {}, starters: [] }, problems };

  const options = read('options.yaml', 'starter-options.json')?.value as
    | { readonly options: readonly StarterOption[] }
    | undefined;
  const documents = [...texts.keys()].flatMap((path) => {
    const [, id = ''] = /^([^/]+)\/starter\.yaml$/.exec(path) ?? [];
    const document = id === '' ? null : read(path, 'starter.json');
    return document === null ? [] : [{ id, document }];
  });
  const drafts = new Map(documents.map(({ id, document }) => [id, document.value as StarterDraft]));
  const filesOf = (id: string): Readonly<Record<string, string>> => {
    const shared = Object.entries(drafts.get(id)?.shared ?? {});
    return {
      ...Object.fromEntries(
        shared.map(([name, path]) => [path, texts.get(`shared/${name}`) ?? '']),
      ),
      ...filesIn(`${id}/files/`, texts),
    };
  };
  for (const { id, document } of documents) {
    for (const name of Object.keys((document.value as StarterDraft).shared ?? {})) {
      if (texts.has(`shared/${name}`)) continue;
      const message = `there is no file shared/${name}`;
      const path = ['shared', name];
      const file = `starters/${id}/starter.yaml`;
      problems.push(document.place({ file, rule: 'starter-shared', message, path }));
    }
  }
  const starters: Starters = {
    options: options?.options ?? [],
    common: filesIn('common/', texts),
    starters: documents.map(({ id, document }) =>
      completeStarter(id, document.value as StarterDraft, filesOf),
    ),
  };
  if (problems.length === 0) {
    for (const [at, starter] of starters.starters.entries()) {
      const found = checkStarter(starters, starter, knowledge, today);
      const file = `starters/${starter.id}/starter.yaml`;
      for (const { code, message, path } of found) {
        const placed = documents[at]?.document.place({
          ...{ file, rule: `starter-${code}`, message, path },
        });
        if (placed !== undefined) problems.push(placed);
      }
    }
  }
  return { starters, problems };
}

function completeStarter(
  id: string,
  { base, shared, defaults = {}, requires, testRequires, ...draft }: StarterDraft,
  filesOf: (id: string) => Readonly<Record<string, string>>,
): StarterTemplate {
  return {
    ...draft,
    id,
    defaults,
    requires: requires.map(completeNeed),
    testRequires: testRequires.map(completeNeed),
    ran: draft.ran ?? [],
    writtenFor: draft.writtenFor ?? null,
    files: { ...(base === undefined ? {} : filesOf(base)), ...filesOf(id) },
  };
}

function completeNeed(need: string | NeededDistribution): NeededDistribution {
  return typeof need === 'string' ? { distribution: need } : need;
}

function filesIn(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...texts]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text]),
  );
}
