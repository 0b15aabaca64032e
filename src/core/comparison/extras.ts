import { compareLines } from '../knowledge/compareLines.ts';
import type { ApiChange, Framework } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import { httpsOnly } from './column.ts';
import type { Comparison } from './comparison.ts';

export interface ChangeNote {
  readonly symbol: string;
  readonly effect: ApiChange['effect'];
  readonly replacement: string;
  readonly sources: readonly string[];
}

/** What one version removed, deprecated or changed. */
export interface VersionChanges {
  /** Empty, and last, where none is named: what is announced, or was so at all times. */
  readonly version: string;
  /** Versions in use in the workspace that are older: these changes lie ahead of them. */
  readonly aheadOf: readonly string[];
  readonly changes: readonly ChangeNote[];
}

export interface AddonNote {
  readonly distribution: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** What a profile shows and no table needs. */
export interface FrameworkExtras {
  readonly id: string;
  /** By version, the newest first. */
  readonly changes: readonly VersionChanges[];
  /** How many changes of older versions are left out. */
  readonly older: number;
  readonly addons: readonly AddonNote[];
}

export interface Extras {
  readonly frameworks: readonly FrameworkExtras[];
  /** Those that the extras name. */
  readonly sources: Comparison['sources'];
}

/** Versions are taken from the newest on until so many changes are told, and on to the oldest version in use. */
const enough = 24;

/** The rest of the profiles of the columns of a comparison: changes and add-ons. */
export function extras(
  { frameworks, sources }: Pick<KnowledgeProfiles, 'frameworks' | 'sources'>,
  columns: Comparison['columns'],
): Extras {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const own = columns.flatMap(({ id, uses }) => {
    const framework = byId.get(id);
    return framework === undefined
      ? []
      : [extrasOf(framework, [...new Set(uses.flatMap(({ version }) => version ?? []))])];
  });
  const keys = own.flatMap(({ changes, addons }) => [
    ...changes.flatMap((version) => version.changes.flatMap((change) => change.sources)),
    ...addons.flatMap((addon) => addon.sources),
  ]);
  const named = [...new Set(keys)].flatMap((key) => {
    const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
    if (source === undefined) return [];
    return [[key, { title: source.title, url: httpsOnly(source.url), date: source.date }] as const];
  });
  return { frameworks: own, sources: Object.fromEntries(named) };
}

function extrasOf({ id, changes, addons }: Framework, inUse: readonly string[]): FrameworkExtras {
  const versions = new Map<string, ApiChange[]>();
  for (const change of changes) {
    const version = versionOf(change);
    const group = versions.get(version);
    if (group === undefined) versions.set(version, [change]);
    else group.push(change);
  }
  const newestFirst = [...versions.keys()].filter(Boolean).toSorted((a, b) => compareLines(b, a));
  const told: VersionChanges[] = [];
  let count = 0;
  for (const version of newestFirst) {
    const aheadOf = inUse.filter((own) => compareLines(own, version) < 0);
    if (count >= enough && aheadOf.length === 0) break;
    const own = versions.get(version) ?? [];
    told.push({ version, aheadOf, changes: own.map(noteOf) });
    count += own.length;
  }
  const unversioned = versions.get('') ?? [];
  if (unversioned.length > 0)
    told.push({ version: '', aheadOf: [], changes: unversioned.map(noteOf) });
  count += unversioned.length;
  return {
    id,
    changes: told,
    older: changes.length - count,
    addons: addons.map(({ distribution, note, sources }) => ({ distribution, note, sources })),
  };
}

/** The version in which a change took effect: a deprecation counts from when it was told, a removal from when it was done. */
function versionOf({ effect, deprecatedIn, addedIn, removedIn }: ApiChange): string {
  if (effect === 'deprecated') return deprecatedIn ?? '';
  return removedIn ?? deprecatedIn ?? addedIn ?? '';
}

function noteOf({ symbol, effect, replacement, sources }: ApiChange): ChangeNote {
  return { symbol, effect, replacement, sources };
}
