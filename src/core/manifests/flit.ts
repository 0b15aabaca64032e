import { scopeOfExtra } from './groupScope.ts';
import { type TomlDraft, theProject } from './tomlDraft.ts';
import { tomlAt, tomlEntries } from './tomlNode.ts';

/** Reads the metadata that Flit had before `[project]`. Source: https://flit.pypa.io/en/stable/pyproject_toml.html#old-style-metadata */
export function readFlit(draft: TomlDraft): void {
  const metadata = tomlAt(draft.root, 'tool', 'flit', 'metadata');
  draft.requirements(tomlAt(metadata, 'requires'), theProject);
  draft.requirements(tomlAt(metadata, 'dev-requires'), { group: 'dev', scope: 'development' });
  for (const { key, value } of tomlEntries(tomlAt(metadata, 'requires-extra'))) {
    draft.requirements(value, { group: key, scope: scopeOfExtra(key) });
  }
}
