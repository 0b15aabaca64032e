import { normalizeName } from '../python/normalizeName.ts';
import { groupsOf, scopesOf } from './dependencyGroups.ts';
import { scopeOfExtra } from './groupScope.ts';
import { poetryMarker } from './poetryMarker.ts';
import { readPoetryVersion } from './poetryVersion.ts';
import { placeToInstallFrom, readKeyed } from './tomlDependency.ts';
import { type Asker, type TomlDraft, theProject } from './tomlDraft.ts';
import {
  type TomlEntry,
  type TomlNode,
  tomlAt,
  tomlEntries,
  tomlItems,
  tomlStrings,
} from './tomlNode.ts';
import { uniteSpecifiers } from './uniteSpecifiers.ts';

/**
 * Reads `[tool.poetry]`: dependencies, those of groups and of development, extras. Where `[project]` or
 * `[dependency-groups]` declare the same, Poetry takes from here only where to install from.
 * To be called after those are read.
 * Source: poetry-core's `Factory._configure_package_dependencies` and `DependencyGroup.dependencies`;
 * https://python-poetry.org/docs/pyproject/
 */
export function readPoetry(draft: TomlDraft): void {
  const poetry = tomlAt(draft.root, 'tool', 'poetry');
  const main = tomlEntries(tomlAt(poetry, 'dependencies'));
  const counts = mainThatCounts(draft.root);
  const askers = askersOfExtras(tomlAt(poetry, 'extras'));
  enrich(draft, main, null);
  for (const entry of main) {
    const wanted = askers.get(normalizeName(entry.key)) ?? theProject;
    declare(draft, entry, (isOptional) => {
      if (!counts(isOptional)) return null;
      return isOptional ? wanted : theProject;
    });
  }
  const development: Asker = { group: 'dev', scope: 'development' };
  for (const entry of tomlEntries(tomlAt(poetry, 'dev-dependencies'))) {
    declare(draft, entry, () => development);
  }
  readGroups(draft, tomlAt(poetry, 'group'));
}

function readGroups(draft: TomlDraft, table: TomlNode | undefined): void {
  const groups = groupsOf(table, (value) => tomlItems(tomlAt(value, 'include-groups')));
  const standard = groupsOf(tomlAt(draft.root, 'dependency-groups'), () => []);
  const known = new Map([...standard, ...groups]);
  const scopes = scopesOf(draft, known);
  // Poetry locks them together, the optional ones too (https://python-poetry.org/docs/managing-dependencies/#dependency-groups).
  if (groups.size > 0) draft.installTogether([...known.values()].map(({ entry }) => entry.key));
  for (const [name, { entry }] of groups) {
    const dependencies = tomlEntries(tomlAt(entry.value, 'dependencies'));
    if (tomlItems(standard.get(name)?.entry.value).length > 0) {
      enrich(draft, dependencies, name);
      continue;
    }
    const asker: Asker = { group: entry.key, scope: scopes.get(name) ?? 'development' };
    for (const dependency of dependencies) declare(draft, dependency, () => asker);
  }
}

/** Which of the main dependencies count beside those of `[project]`: all without any there, else what `dynamic` leaves open. */
function mainThatCounts(root: TomlNode): (isOptional: boolean) => boolean {
  const project = tomlAt(root, 'project');
  const extras = tomlEntries(tomlAt(project, 'optional-dependencies'));
  const hasExtras = extras.some(({ value }) => tomlItems(value).length > 0);
  const hasOthers = tomlItems(tomlAt(project, 'dependencies')).length > 0;
  if (!hasExtras && !hasOthers) return () => true;
  const dynamic = tomlStrings(tomlAt(project, 'dynamic')).map(({ value }) => value);
  const isMixed = dynamic.includes('dependencies') || dynamic.includes('optional-dependencies');
  if (!isMixed || (hasExtras && hasOthers)) return () => false;
  return (isOptional) => isOptional === hasOthers;
}

/** By distribution the extra that asks for it: one for production, where several do. */
function askersOfExtras(extras: TomlNode | undefined): ReadonlyMap<string, Asker> {
  const askers = new Map<string, Asker>();
  for (const { key, value } of tomlEntries(extras)) {
    const asker: Asker = { group: key, scope: scopeOfExtra(key) };
    for (const { value: distribution } of tomlStrings(value)) {
      const name = normalizeName(distribution);
      const known = askers.get(name);
      if (known === undefined || known.scope === 'development') askers.set(name, asker);
    }
  }
  return askers;
}

/** Declares what one key asks for: a constraint, or several of which each holds under its own marker. */
function declare(
  draft: TomlDraft,
  entry: TomlEntry,
  askerOf: (isOptional: boolean) => Asker | null,
): void {
  if (entry.key.toLowerCase() === 'python') return;
  for (const value of alternativesOf(entry)) {
    const optional = tomlAt(value, 'optional');
    const asker = askerOf(optional?.kind === 'scalar' && optional.isTrue);
    if (asker === null) continue;
    const keyed = readKeyed(draft, entry, value, specifierOf);
    const marker = keyed && poetryMarker(value);
    if (marker === undefined) draft.refuse(value, 'invalid-marker');
    else if (keyed !== null) draft.declareKey(entry, { ...keyed, marker }, asker);
  }
}

/** Gives what is declared elsewhere the place to install from that stands here. */
function enrich(draft: TomlDraft, entries: readonly TomlEntry[], group: string | null): void {
  const urls = new Map<string, string>();
  for (const entry of entries) {
    const url = alternativesOf(entry)
      .map(placeToInstallFrom)
      .find((place) => place !== null);
    if (url != null) urls.set(normalizeName(entry.key), url);
  }
  if (urls.size === 0) return;
  const groups = groupsOf(tomlAt(draft.root, 'dependency-groups'), () => []);
  draft.addUrls((declaration) => {
    const asking = declaration.group === null ? null : normalizeName(declaration.group);
    const isOfGroup = asking !== null && groups.has(asking);
    const isMeant = group === null ? !isOfGroup : asking === group;
    return isMeant ? (urls.get(normalizeName(declaration.name)) ?? null) : null;
  });
}

function alternativesOf({ value }: TomlEntry): readonly TomlNode[] {
  return value.kind === 'array' ? value.items : [value];
}

function specifierOf(version: string): string | null {
  const alternatives = readPoetryVersion(version);
  return alternatives && uniteSpecifiers(alternatives);
}
