import { scopeOfEnvironment } from './groupScope.ts';
import type { TomlDraft } from './tomlDraft.ts';
import { tomlAt, tomlEntries } from './tomlNode.ts';

/** Reads the environments of Hatch. Source: https://hatch.pypa.io/latest/config/environment/overview/#dependencies */
export function readHatch(draft: TomlDraft): void {
  for (const { key, value } of tomlEntries(tomlAt(draft.root, 'tool', 'hatch', 'envs'))) {
    const asker = { group: key, scope: scopeOfEnvironment(key) };
    draft.requirements(tomlAt(value, 'dependencies'), asker);
    draft.requirements(tomlAt(value, 'extra-dependencies'), asker);
  }
}
