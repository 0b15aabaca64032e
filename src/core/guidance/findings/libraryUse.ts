import type { Library } from '../../knowledge/library.ts';
import { normalizeName } from '../../python/normalizeName.ts';
import { compareVersions, exactPin } from '../../python/versions.ts';
import type { FileFacts } from '../../workspace/fileFacts.ts';
import { manifestOf } from '../../workspace/includes.ts';
import type { FrameworkUse, Project } from '../../workspace/project.ts';

/** What is known of the versions in use. */
export type VersionsInUse = Pick<FrameworkUse, 'version' | 'specifier'>;

/**
 * How a project uses a library beneath frameworks: in the newest version that its locks fix, else as a manifest asks for it,
 * exact pins first; in some version that nobody knows where only a framework in use requires it. Null where nothing says that
 * it is used.
 */
export function libraryUse(
  { distributions, frameworks }: Pick<Library, 'distributions' | 'frameworks'>,
  project: Pick<Project, 'frameworks' | 'manifests'>,
  files: ReadonlyMap<string, FileFacts>,
): VersionsInUse | null {
  const names = new Set(distributions.map(normalizeName));
  const facts = project.manifests.map((file) => files.get(file));
  const locked = facts.flatMap((one) =>
    one?.kind === 'lock' ? one.packages.filter(({ name }) => names.has(normalizeName(name))) : [],
  );
  const versions = locked.flatMap(({ version }) => version ?? []);
  const version = versions.toSorted(compareVersions).at(-1) ?? null;
  if (version !== null) return { version, specifier: null };

  const asked = facts
    .flatMap((one) => manifestOf(one)?.declarations ?? [])
    .filter(({ name }) => names.has(normalizeName(name)));
  const specifiers = asked.flatMap(({ specifier }) => (specifier === '' ? [] : [specifier]));
  const pin = specifiers.flatMap((specifier) => exactPin(specifier) ?? [])[0] ?? null;
  if (asked.length > 0) return { version: pin, specifier: specifiers[0] ?? null };
  const isBeneath = frameworks.some(
    ({ framework, tie }) =>
      tie === 'required' && project.frameworks.some(({ id }) => id === framework),
  );
  return isBeneath ? { version: null, specifier: null } : null;
}
