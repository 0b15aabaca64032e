import { normalizeName } from '../python/normalizeName.ts';
import type { Declaration } from './manifest.ts';
import { placeToInstallFrom } from './tomlDependency.ts';
import { type Asker, type TomlDraft, theProject } from './tomlDraft.ts';
import { type TomlNode, tomlAt, tomlEntries, tomlText } from './tomlNode.ts';

/** The place of what another project of the workspace provides; uv finds its folder by name. */
export const inWorkspace = 'workspace';

const LIMITS = ['constraint-dependencies', 'override-dependencies'];

/**
 * Reads `[tool.uv]`: development dependencies, constraints, overrides, and where to install from. To be called after all
 * others, for the places are told of what any of them declares.
 * Source: https://docs.astral.sh/uv/reference/settings/
 */
export function readUv(draft: TomlDraft): void {
  const developed = tomlAt(draft.root, 'tool', 'uv', 'dev-dependencies');
  draft.requirements(developed, { group: 'dev', scope: 'development' });
  readUvOfScript(draft);
}

/** As {@link readUv}, as far as uv takes it from a script. Source: `ToolUv` in crates/uv-scripts/src/lib.rs of github.com/astral-sh/uv */
export function readUvOfScript(draft: TomlDraft): void {
  const uv = tomlAt(draft.root, 'tool', 'uv');
  const asker: Asker = { ...theProject, constraint: true };
  for (const key of LIMITS) draft.requirements(tomlAt(uv, key), asker);
  const sources = new Map(
    tomlEntries(tomlAt(uv, 'sources')).map(({ key, value }) => [normalizeName(key), value]),
  );
  if (sources.size === 0) return;
  draft.addUrls((declaration) => {
    const source = sources.get(normalizeName(declaration.name));
    if (source === undefined || declaration.constraint) return null;
    const alternatives = source.kind === 'array' ? source.items : [source];
    return (
      alternatives
        .filter((one) => isFor(one, declaration))
        .map(placeOf)
        .find(isText) ?? null
    );
  });
}

/** A source may be for one extra or group only. */
function isFor(source: TomlNode, { group }: Declaration): boolean {
  const only = tomlText(tomlAt(source, 'extra')) ?? tomlText(tomlAt(source, 'group'));
  return only === null || (group !== null && normalizeName(only) === normalizeName(group));
}

/** An `index` is a place as well, but one of the usual kind. */
function placeOf(source: TomlNode): string | null {
  const workspace = tomlAt(source, 'workspace');
  if (workspace?.kind === 'scalar' && workspace.isTrue) return inWorkspace;
  return placeToInstallFrom(source);
}

function isText(place: string | null): place is string {
  return place !== null;
}
