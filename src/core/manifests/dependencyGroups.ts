import { normalizeName } from '../python/normalizeName.ts';
import { scopeOfExtra } from './groupScope.ts';
import type { Scope } from './manifest.ts';
import type { TomlDraft } from './tomlDraft.ts';
import {
  type TomlEntry,
  type TomlNode,
  type TomlString,
  tomlAt,
  tomlEntries,
  tomlItems,
} from './tomlNode.ts';

/** A group by its normalised name, and those that it includes. */
interface Group {
  readonly entry: TomlEntry;
  /** Where they are named. */
  readonly includes: readonly TomlString[];
}

export type GroupScopes = ReadonlyMap<string, Scope>;

/**
 * Reads `[dependency-groups]`. What a group includes stays where it is written, once, and is for production where any group is
 * that includes it.
 * Source: https://packaging.python.org/en/latest/specifications/dependency-groups/ (PEP 735)
 */
export function readDependencyGroups(draft: TomlDraft): void {
  const groups = groupsOf(tomlAt(draft.root, 'dependency-groups'), (value) =>
    tomlItems(value).map((item) => tomlAt(item, 'include-group')),
  );
  const scopes = scopesOf(draft, groups);
  for (const name of groups.keys()) draft.installTogether(withIncluded(name, groups));
  for (const [name, { entry }] of groups) {
    const asker = { group: entry.key, scope: scopes.get(name) ?? 'development' };
    if (entry.value.kind !== 'array') draft.requirements(entry.value, asker);
    for (const item of tomlItems(entry.value)) {
      if (tomlAt(item, 'include-group')?.kind === 'string') continue;
      if (item.kind === 'table') draft.problem('refused-requirement', item, NO_INCLUDE);
      else draft.requirement(item, asker);
    }
  }
}

/** More groups than this were made to be many: what each includes is then left open. */
const mostGroups = 200;

/** A group and all that it takes in, as they are written; the group alone where it includes none. */
function withIncluded(first: string, groups: ReadonlyMap<string, Group>): readonly string[] {
  const names = new Set([first]);
  // A set takes up what is added while it is walked.
  if (groups.size <= mostGroups) {
    for (const name of names)
      for (const { value } of groups.get(name)?.includes ?? []) names.add(normalizeName(value));
  }
  return [...names].flatMap((name) => groups.get(name)?.entry.key ?? []);
}

const NO_INCLUDE = 'a table in a dependency group must be include-group and a name';

/** The groups of a table by normalised name, the first where two are one. */
export function groupsOf(
  table: TomlNode | undefined,
  includesOf: (value: TomlNode) => readonly (TomlNode | undefined)[],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of tomlEntries(table)) {
    const name = normalizeName(entry.key);
    const includes = includesOf(entry.value).filter((node) => node?.kind === 'string');
    if (!groups.has(name)) groups.set(name, { entry, includes });
  }
  return groups;
}

/** The scope of every group by its name and by those that include it; includes that lead nowhere or in circles are problems. */
export function scopesOf(draft: TomlDraft, groups: ReadonlyMap<string, Group>): GroupScopes {
  const scopes = new Map<string, Scope>();
  for (const { includes } of groups.values()) {
    for (const include of includes) {
      if (groups.has(normalizeName(include.value))) continue;
      draft.problem('unknown-group', include, include.value);
    }
  }
  for (const include of cyclesIn(groups)) draft.problem('group-cycle', include, include.value);
  const inProduction = [...groups.keys()].filter((name) => scopeOfExtra(name) === 'production');
  for (let name = inProduction.pop(); name !== undefined; name = inProduction.pop()) {
    if (scopes.has(name)) continue;
    scopes.set(name, 'production');
    for (const { value } of groups.get(name)?.includes ?? [])
      inProduction.push(normalizeName(value));
  }
  return scopes;
}

/** The includes that close a circle, one for each. Without recursion: a file can chain more groups than a stack holds. */
function cyclesIn(groups: ReadonlyMap<string, Group>): readonly TomlString[] {
  const closing: TomlString[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const first of groups.keys()) {
    const path = [{ name: first, next: 0 }];
    if (state.has(first)) continue;
    state.set(first, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const include = groups.get(top.name)?.includes[top.next++];
      if (include === undefined) {
        state.set(top.name, 'done');
        path.pop();
        continue;
      }
      const name = normalizeName(include.value);
      if (state.get(name) === 'open') closing.push(include);
      else if (groups.has(name) && !state.has(name)) {
        state.set(name, 'open');
        path.push({ name, next: 0 });
      }
    }
  }
  return closing;
}
