import { canonicalSpecifier } from '../python/specifier.ts';
import { readKeyed } from './tomlDependency.ts';
import { type TomlDraft, theProject } from './tomlDraft.ts';
import { tomlAt, tomlEntries } from './tomlNode.ts';

/**
 * Reads `[tool.pdm]`: the groups for development, in which `-e` may stand, and the versions that a resolution is held to.
 * Source: https://pdm-project.org/latest/reference/pep621/, https://pdm-project.org/latest/usage/dependency/
 */
export function readPdm(draft: TomlDraft): void {
  const pdm = tomlAt(draft.root, 'tool', 'pdm');
  for (const { key, value } of tomlEntries(tomlAt(pdm, 'dev-dependencies'))) {
    draft.requirements(value, { group: key, scope: 'development' });
  }
  for (const entry of tomlEntries(tomlAt(pdm, 'resolution', 'overrides'))) {
    const isUrl = entry.value.kind === 'string' && /^[a-z+]+:/i.test(entry.value.value);
    const keyed = readKeyed(draft, entry, entry.value, isUrl ? () => '' : overriding);
    const url = isUrl && entry.value.kind === 'string' ? entry.value.value : null;
    if (keyed) draft.declareKey(entry, { ...keyed, url }, { ...theProject, constraint: true });
  }
}

/** A version without an operator is that version. */
function overriding(version: string): string | null {
  return canonicalSpecifier(/^\s*\d/.test(version) ? `==${version}` : version);
}
