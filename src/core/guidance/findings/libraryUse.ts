import type { Library } from '../../knowledge/library.ts';
import { normalizeName } from '../../python/normalizeName.ts';
import { compareVersions, exactPin } from '../../python/versions.ts';
import type { FileFacts } from '../../workspace/fileFacts.ts';
import { manifestOf } from '../../workspace/includes.ts';
import { isScript, scriptOf } from '../../workspace/manifestFormats.ts';
import type { FrameworkUse, Project } from '../../workspace/project.ts';

/** What is known of the versions in use. */
export type VersionsInUse = Pick<FrameworkUse, 'version' | 'specifier'>;

/** What decides which versions a file runs with. */
export interface Surrounding {
  readonly frameworks: readonly (Pick<FrameworkUse, 'id'> & VersionsInUse)[];
  readonly manifests: readonly (FileFacts | undefined)[];
}

/** Of a file that belongs to a project. What its scripts ask for is for them alone. */
export function surroundingIn(
  { frameworks, manifests }: Pick<Project, 'frameworks' | 'manifests'>,
  files: ReadonlyMap<string, FileFacts>,
): Surrounding {
  const own = manifests.filter((file) => !isScript(file) && scriptOf(file) === null);
  return { frameworks, manifests: own.map((file) => files.get(file)) };
}

/**
 * How a library beneath frameworks is used: in the version that {@link versionsIn} tells, in some version that nobody knows
 * where only a framework in use requires it. Null where nothing says that it is used.
 */
export function libraryUse(
  { distributions, frameworks }: Pick<Library, 'distributions' | 'frameworks'>,
  around: Surrounding,
): VersionsInUse | null {
  const said = versionsIn(around.manifests, distributions);
  if (said !== null) return said;
  const isBeneath = frameworks.some(
    ({ framework, tie }) =>
      tie === 'required' && around.frameworks.some(({ id }) => id === framework),
  );
  return isBeneath ? { version: null, specifier: null } : null;
}

/** The newest version that locks fix, else what a manifest asks for, exact pins first; null where none of them speaks. */
export function versionsIn(
  manifests: Surrounding['manifests'],
  distributions: readonly string[],
): VersionsInUse | null {
  const names = new Set(distributions.map(normalizeName));
  const locked = manifests.flatMap((one) =>
    one?.kind === 'lock' ? one.packages.filter(({ name }) => names.has(normalizeName(name))) : [],
  );
  const versions = locked.flatMap(({ version }) => version ?? []);
  const version = versions.toSorted(compareVersions).at(-1) ?? null;
  if (version !== null) return { version, specifier: null };

  const asked = manifests
    .flatMap((one) => manifestOf(one)?.declarations ?? [])
    .filter(({ name }) => names.has(normalizeName(name)));
  if (asked.length === 0) return null;
  const specifiers = asked.flatMap(({ specifier }) => (specifier === '' ? [] : [specifier]));
  const pin = specifiers.flatMap((specifier) => exactPin(specifier) ?? [])[0] ?? null;
  return { version: pin, specifier: specifiers[0] ?? null };
}
