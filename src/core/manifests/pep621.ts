import { scopeOfExtra } from './groupScope.ts';
import { type Asker, type TomlDraft, theProject } from './tomlDraft.ts';
import { type TomlNode, tomlAt, tomlEntries, tomlStrings } from './tomlNode.ts';

/**
 * Reads `[project]`: its dependencies and extras, and the requirement files that a build backend takes them from.
 *
 * What is `dynamic` and comes from no file is left to other manifests: setup.cfg or setup.py beside this one say it, or a
 * plug-in of the backend does; that they say it is no mistake in this file, so it is no problem of it.
 * Source: https://packaging.python.org/en/latest/specifications/pyproject-toml/
 */
export function readProjectTable(draft: TomlDraft): void {
  const project = tomlAt(draft.root, 'project');
  draft.requirements(tomlAt(project, 'dependencies'), theProject);
  for (const { key, value } of tomlEntries(tomlAt(project, 'optional-dependencies'))) {
    draft.requirements(value, askedByExtra(key));
  }
  const dynamic = new Set(tomlStrings(tomlAt(project, 'dynamic')).map(({ value }) => value));
  const setuptools = tomlAt(draft.root, ...SETUPTOOLS);
  if (dynamic.has('dependencies')) {
    includeFiles(draft, tomlAt(setuptools, 'dependencies', 'file'), theProject);
  }
  if (dynamic.has('optional-dependencies')) {
    for (const { key, value } of tomlEntries(tomlAt(setuptools, EXTRAS))) {
      includeFiles(draft, tomlAt(value, 'file'), askedByExtra(key));
    }
  }
  includeHatchFiles(draft, tomlAt(draft.root, 'tool', 'hatch'), dynamic);
}

/**
 * Takes in the files that the plug-in hatch-requirements-txt reads. Source: https://pypi.org/project/hatch-requirements-txt/
 * @param hatch `[tool.hatch]`, or the whole of hatch.toml
 * @param dynamic what pyproject.toml leaves open
 */
export function includeHatchFiles(
  draft: TomlDraft,
  hatch: TomlNode | undefined,
  dynamic: ReadonlySet<string>,
): void {
  const hook = tomlAt(hatch, 'metadata', 'hooks', 'requirements_txt');
  if (dynamic.has('dependencies')) includeFiles(draft, tomlAt(hook, 'files'), theProject);
  if (!dynamic.has(EXTRAS)) return;
  for (const { key, value } of tomlEntries(tomlAt(hook, EXTRAS))) {
    includeFiles(draft, value, askedByExtra(key));
  }
}

const EXTRAS = 'optional-dependencies';
/** https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata */
const SETUPTOOLS = ['tool', 'setuptools', 'dynamic'] as const;

function includeFiles(draft: TomlDraft, files: TomlNode | undefined, asker: Asker): void {
  for (const file of tomlStrings(files)) draft.include(file, asker);
}

function askedByExtra(name: string): Asker {
  return { group: name, scope: scopeOfExtra(name) };
}
