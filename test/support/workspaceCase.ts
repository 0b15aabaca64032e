import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Addon, FrameworkIdentity } from '../../src/core/knowledge/framework.ts';
import { readCondaEnvironment } from '../../src/core/manifests/condaEnvironment.ts';
import { readCondaLock } from '../../src/core/manifests/locks/readCondaLock.ts';
import { readPixiLock } from '../../src/core/manifests/locks/readPixiLock.ts';
import { type Conclusion, concludeProjects } from '../../src/core/workspace/concludeProjects.ts';
import { FrameworkNames } from '../../src/core/workspace/frameworkNames.ts';
import { readOverrides } from '../../src/core/workspace/overrides.ts';
import type { FrameworkUse, Project } from '../../src/core/workspace/project.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { type InMemoryFile, InMemoryFolder } from './inMemoryFolder.ts';

/** What a file holds: text, or bytes told in words that fit on a line. */
type Content =
  | string
  | { readonly utf16: string; readonly bigEndian?: boolean }
  | { readonly base64: string }
  /** As many bytes of a comment. */
  | { readonly size: number; readonly then?: string }
  | { readonly unreadable: string };

/** Only the fields that a case names are compared; version and specifier always are, null where absent. */
type ExpectedUse = Partial<Omit<FrameworkUse, 'declaredAt' | 'evidence'>> & {
  readonly id: string;
  /** `file:line` of the declaration. */
  readonly at?: string;
  /** `file:line kind` of all evidence, in order. */
  readonly evidence?: readonly string[];
};

interface ExpectedProject {
  readonly root: string;
  /** Role `direct` and scope `production` where a case says nothing else. */
  readonly frameworks?: readonly ExpectedUse[];
  /** `file:line code`; the line left out where the whole file is meant. */
  readonly problems?: readonly string[];
}

export interface WorkspaceCase {
  readonly title: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly complete?: boolean;
  /** The setting that names the frameworks of folders: ids by the folder's path, '' for the scanned folder. */
  readonly overrides?: Readonly<Record<string, readonly string[]>>;
  readonly projects?: readonly ExpectedProject[];
  /** In place of `projects`: the ids in production of the whole workspace, sorted. */
  readonly production?: readonly string[];
}

const folder = 'test/cases/workspace';

/** Every case, by the file that it stands in. */
export function workspaceCases(): ReadonlyMap<string, readonly WorkspaceCase[]> {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') && name !== 'frameworks.yaml',
  );
  return new Map(names.toSorted().map((name) => [name, readYaml(name) as WorkspaceCase[]]));
}

/** The names of the small knowledge base that the cases are written for. */
export const caseNames = new FrameworkNames(
  Object.entries(readYaml('frameworks.yaml') as Record<string, Partial<FrameworkIdentity>>).map(
    ([
      id,
      {
        distributions = [],
        condaNames = [],
        imports = [],
        addons = [],
        serverModules = [],
        singleClass = null,
      },
    ]) =>
      ({
        id,
        distributions,
        condaNames,
        imports,
        serverModules,
        singleClass,
        addons: addons as Addon[],
        modules: [],
      }) as unknown as FrameworkIdentity,
  ),
);

export function filesOf({ files }: WorkspaceCase): ReadonlyMap<string, InMemoryFile> {
  return new Map(Object.entries(files).map(([path, content]) => [path, fileOf(content)]));
}

/** Scans files as the editor and the command line do, without either. */
export async function conclude(
  files: ReadonlyMap<string, InMemoryFile>,
  isComplete = true,
  overrides: WorkspaceCase['overrides'] = {},
): Promise<Conclusion & { readonly asked: readonly string[] }> {
  const source = new InMemoryFolder(files, isComplete);
  const scan = await scanFolder(source, {
    keep: caseNames.knowsImport,
    sieve: caseNames.sieve,
    singleModules: caseNames.singleModules,
    isDistribution: caseNames.knowsDistribution,
    yaml: async () => ({ readCondaEnvironment, readCondaLock, readPixiLock }),
  });
  return {
    ...concludeProjects(scan.files, caseNames, { ...scan, overrides: readOverrides(overrides) }),
    asked: source.asked,
  };
}

/** What was found, in the words of the case, so that a failure shows a readable difference. */
export function inWordsOf(one: WorkspaceCase, projects: readonly Project[]): unknown {
  if (one.production !== undefined) return productionOf(projects);
  return projects.map(({ root, frameworks, problems }, i) => ({
    root,
    frameworks: frameworks.map((use, j) => useInWords(use, one.projects?.[i]?.frameworks?.[j])),
    problems: problems.map(({ file, line, code }) =>
      line === null ? `${file} ${code}` : `${file}:${line} ${code}`,
    ),
  }));
}

export function expectedOf(one: WorkspaceCase): unknown {
  if (one.production !== undefined) return one.production;
  return (one.projects ?? []).map(({ root, frameworks = [], problems = [] }) => ({
    root,
    frameworks: frameworks.map((use) => ({
      version: null,
      specifier: null,
      role: 'direct',
      scope: 'production',
      ...use,
    })),
    problems,
  }));
}

export function productionOf(projects: readonly Project[]): readonly string[] {
  const uses = projects.flatMap(({ frameworks }) => frameworks);
  return [...new Set(uses.filter((use) => use.scope === 'production').map(({ id }) => id))].sort();
}

function useInWords(use: FrameworkUse, expected: ExpectedUse | undefined): unknown {
  const { id, version, specifier, role, scope, declaredAt } = use;
  const at = declaredAt === null ? null : `${declaredAt.file}:${declaredAt.line}`;
  const evidence = use.evidence.map(({ file, line, kind }) => `${file}:${line} ${kind}`);
  return {
    id,
    version,
    specifier,
    role,
    scope,
    ...(expected?.confidence === undefined ? {} : { confidence: use.confidence }),
    ...(expected?.distribution === undefined ? {} : { distribution: use.distribution }),
    ...(expected?.at === undefined ? {} : { at }),
    ...(expected?.evidence === undefined ? {} : { evidence }),
  };
}

function fileOf(content: Content): InMemoryFile {
  if (typeof content === 'string') return content;
  if ('unreadable' in content) return new Error(content.unreadable);
  if ('base64' in content) return Buffer.from(content.base64, 'base64');
  if ('size' in content) return `${'#'.repeat(content.size)}${content.then ?? ''}`;
  const bytes = Buffer.from(`\ufeff${content.utf16}`, 'utf16le');
  return content.bigEndian === true ? bytes.swap16() : bytes;
}

function readYaml(name: string): unknown {
  return parse(readFileSync(`${folder}/${name}`, 'utf8'));
}
