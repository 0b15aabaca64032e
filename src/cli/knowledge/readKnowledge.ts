import { checkKnowledge } from '../../core/knowledge/checkKnowledge.ts';
import { completeFramework, sourcedAt } from '../../core/knowledge/completeFramework.ts';
import { completeLibrary, type LibraryDraft } from '../../core/knowledge/completeLibrary.ts';
import type { ArticleClaim, IsoDay } from '../../core/knowledge/framework.ts';
import type { Draft, FrameworkDraft } from '../../core/knowledge/frameworkDraft.ts';
import type { Article, Source } from '../../core/knowledge/knowledge.ts';
import type {
  Criteria,
  Filed,
  FrameworkFile,
  KnowledgeBase,
  LibraryFile,
} from '../../core/knowledge/knowledgeBase.ts';
import type { KnowledgeProblem } from '../../core/knowledge/problem.ts';
import { readYaml, type YamlDocument } from '../../core/knowledge/yamlDocument.ts';
import { companions } from './companions.ts';
import type { CheckSchema } from './schemas.ts';

/** What the texts say, and what is wrong with them. The base holds only files that their schema accepts. */
export interface KnowledgeReading {
  readonly base: KnowledgeBase;
  /** By name, in the form the schema describes. */
  readonly companions: Readonly<Record<string, unknown>>;
  readonly problems: readonly KnowledgeProblem[];
}

type SourcesDraft = Readonly<
  Record<string, Omit<Source, 'url'> & { readonly url?: string | null }>
>;
type ArticleDraft = Omit<Article, 'claims'> & {
  readonly checked: IsoDay;
  readonly claims: readonly Draft<ArticleClaim>[];
};

/**
 * Reads and checks a whole knowledge base: syntax, then schema, then the rules of core.
 *
 * @param texts by file name, as `frameworks/django.yaml` or `sources.yaml`
 * @returns problems in order of file and place; bad input never throws
 */
export function readKnowledge(
  texts: ReadonlyMap<string, string>,
  checkSchema: CheckSchema,
  today: IsoDay,
): KnowledgeReading {
  const documents = new Map<string, YamlDocument>();
  const problems: KnowledgeProblem[] = [];

  /** The value of a file, if schema `schema` accepts it. The cast is what the schema proves. */
  const read = <T>(file: string, schema: string): Filed<T> | null => {
    const text = texts.get(file);
    if (text === undefined) return null;
    const document = readYaml(file, text);
    documents.set(file, document);
    problems.push(...document.problems);
    if (document.problems.length > 0) return null;
    const findings = checkSchema(schema, file, document.value);
    problems.push(...findings.map(document.place));
    return findings.length > 0 ? null : { file, value: document.value as T };
  };
  const required = <T>(name: string): Filed<T> | null => {
    const file = `${name}.yaml`;
    if (!texts.has(file)) {
      const message = `${file} does not exist`;
      problems.push({ file, rule: 'file', message, path: [], line: 1, column: 1 });
    }
    return read<T>(file, `${name}.json`);
  };

  const base: KnowledgeBase = {
    sources: map(required<SourcesDraft>('sources'), completeSources),
    criteria: required<Criteria>('criteria'),
    article: map(required<ArticleDraft>('article'), completeArticle),
    frameworks: filesIn('frameworks/', texts).flatMap((file) =>
      toFrameworkFile(read<FrameworkDraft>(file, 'framework.json')),
    ),
    frameworkIds: new Set(filesIn('frameworks/', texts).map(idOfFile)),
    libraries: filesIn('libraries/', texts).flatMap((file) =>
      toLibraryFile(read<LibraryDraft>(file, 'library.json')),
    ),
    today,
  };
  const beside = companions.flatMap(({ name, check }) => {
    const filed = read<unknown>(`${name}.yaml`, `${name}.json`);
    return filed === null ? [] : [{ ...filed, name, check }];
  });

  const findings = [
    ...checkKnowledge(base),
    ...beside.flatMap(({ file, value, check }) => check(file, value, base)),
  ];
  for (const finding of findings) {
    const document = documents.get(finding.file);
    if (document === undefined) throw new Error(`A rule speaks of the unread ${finding.file}`);
    problems.push(document.place(finding));
  }
  return {
    base,
    companions: Object.fromEntries(beside.map(({ name, value }) => [name, value])),
    problems: problems.toSorted(byPlace),
  };
}

function filesIn(folder: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts.keys()].filter((file) => file.startsWith(folder)).toSorted();
}

function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

function toFrameworkFile(filed: Filed<FrameworkDraft> | null): FrameworkFile[] {
  if (filed === null) return [];
  const { shares = [], releasesWith = [] } = filed.value;
  return [{ file: filed.file, value: completeFramework(filed.value), shares, releasesWith }];
}

function toLibraryFile(filed: Filed<LibraryDraft> | null): LibraryFile[] {
  if (filed === null) return [];
  const { shares = [], releasesWith = [] } = filed.value;
  return [{ file: filed.file, value: completeLibrary(filed.value), shares, releasesWith }];
}

function completeSources(draft: SourcesDraft): Readonly<Record<string, Source>> {
  return Object.fromEntries(
    Object.entries(draft).map(([key, source]) => [key, { ...source, url: source.url ?? null }]),
  );
}

function completeArticle({ checked, ...draft }: ArticleDraft): Article {
  return { ...draft, claims: draft.claims.map(sourcedAt(checked)) };
}

function map<T, R>(filed: Filed<T> | null, change: (value: T) => R): Filed<R> | null {
  return filed === null ? null : { file: filed.file, value: change(filed.value) };
}

function byPlace(a: KnowledgeProblem, b: KnowledgeProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
