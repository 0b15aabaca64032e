import { scopeOfExtra } from './groupScope.ts';
import { type Asker, type TomlDraft, theProject } from './tomlDraft.ts';
import { tomlAt, tomlEntries, tomlStrings } from './tomlNode.ts';

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
  if (dynamic.has('dependencies')) {
    includeFiles(draft, [...SETUPTOOLS, 'dependencies', 'file'], theProject);
    includeFiles(draft, [...HATCH, 'files'], theProject);
  }
  if (dynamic.has('optional-dependencies')) {
    for (const { key } of tomlEntries(tomlAt(draft.root, ...SETUPTOOLS, EXTRAS))) {
      includeFiles(draft, [...SETUPTOOLS, EXTRAS, key, 'file'], askedByExtra(key));
    }
    for (const { key } of tomlEntries(tomlAt(draft.root, ...HATCH, EXTRAS))) {
      includeFiles(draft, [...HATCH, EXTRAS, key], askedByExtra(key));
    }
  }
}

const EXTRAS = 'optional-dependencies';
/** https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata */
const SETUPTOOLS = ['tool', 'setuptools', 'dynamic'] as const;
/** The plug-in hatch-requirements-txt: https://pypi.org/project/hatch-requirements-txt/ */
const HATCH = ['tool', 'hatch', 'metadata', 'hooks', 'requirements_txt'] as const;

function includeFiles(draft: TomlDraft, path: readonly string[], asker: Asker): void {
  for (const file of tomlStrings(tomlAt(draft.root, ...path))) draft.include(file, asker);
}

function askedByExtra(name: string): Asker {
  return { group: name, scope: scopeOfExtra(name) };
}
