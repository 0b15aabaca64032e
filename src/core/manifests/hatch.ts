import { scopeOfEnvironment } from './groupScope.ts';
import type { Manifest } from './manifest.ts';
import { includeHatchFiles } from './pep621.ts';
import { readToml } from './tomlDocument.ts';
import { type Asker, TomlDraft } from './tomlDraft.ts';
import { type TomlNode, tomlAt, tomlEntries, tomlItems } from './tomlNode.ts';

/** Reads hatch.toml: what else stands in `[tool.hatch]`. Source: https://hatch.pypa.io/latest/intro/#configuration */
export function readHatchToml(text: string): Manifest {
  const draft = new TomlDraft(readToml(text));
  readHatch(draft, draft.root);
  // What pyproject.toml beside it leaves open is not known here: the plug-in takes no files for anything else.
  includeHatchFiles(draft, draft.root, new Set(['dependencies', 'optional-dependencies']));
  return draft.finish();
}

/**
 * Reads the environments of Hatch, with all that they may ask for: which of their overrides hold depends on the machine, the
 * variables of its environment and the matrix. Features and groups that they name are read where they are declared.
 * Sources: https://hatch.pypa.io/latest/config/environment/overview/#dependencies,
 * https://hatch.pypa.io/latest/config/environment/advanced/#option-overrides
 */
export function readHatch(draft: TomlDraft, hatch: TomlNode | undefined): void {
  for (const { key, value } of tomlEntries(tomlAt(hatch, 'envs'))) {
    const asker = { group: key, scope: scopeOfEnvironment(key) };
    readOptions(draft, value, asker);
    for (const source of ['platform', 'env', 'matrix', 'name']) {
      const conditions = tomlEntries(tomlAt(value, 'overrides', source));
      for (const condition of conditions) readOptions(draft, condition.value, asker);
    }
  }
}

const OPTIONS = ['dependencies', 'extra-dependencies'];

/** `set-` before an option's name takes the place of what stands elsewhere, for those to whom the condition applies. */
function readOptions(draft: TomlDraft, table: TomlNode | undefined, asker: Asker): void {
  for (const option of OPTIONS.flatMap((name) => [name, `set-${name}`])) {
    const list = tomlAt(table, option);
    if (list?.kind !== 'array') draft.requirements(list, asker);
    for (const item of tomlItems(list)) {
      // With a condition of its own it is a table.
      draft.template(tomlAt(item, 'value') ?? item, asker);
    }
  }
}
