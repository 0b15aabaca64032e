import type { TomlDraft } from './tomlDraft.ts';
import { tomlAt } from './tomlNode.ts';

/** Reads what `[tool.rye]` asks for: all else that Rye knows stands in `[project]`. Source: https://rye.astral.sh/guide/pyproject/ */
export function readRye(draft: TomlDraft): void {
  const list = tomlAt(draft.root, 'tool', 'rye', 'dev-dependencies');
  draft.requirements(list, { group: 'dev', scope: 'development' });
}
