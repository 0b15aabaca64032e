import { normalizeName } from '../python/normalizeName.ts';
import { pythonOfPyproject } from './declaredPython.ts';
import { readDependencyGroups } from './dependencyGroups.ts';
import { readFlit } from './flit.ts';
import { readHatch } from './hatch.ts';
import type { Declaration, Manifest } from './manifest.ts';
import { readPdm } from './pdm.ts';
import { readProjectTable } from './pep621.ts';
import { readPixi } from './pixi.ts';
import { readPoetry } from './poetry.ts';
import { readRye } from './rye.ts';
import { readToml } from './tomlDocument.ts';
import { TomlDraft } from './tomlDraft.ts';
import { type TomlNode, tomlAt, tomlText } from './tomlNode.ts';
import { readUv } from './uv.ts';

export interface PyprojectManifest extends Manifest {
  /** Whether its folder is a project: false where the file only holds settings of tools, or of a build. */
  readonly declaresProject: boolean;
  /** The project's own distribution, as written; null where it has none here. */
  readonly name: string | null;
}

/** Any of these tells a project. */
const PROJECT_TABLES: readonly (readonly string[])[] = [
  ['project'],
  ['dependency-groups'],
  ['tool', 'poetry'],
  ['tool', 'pdm', 'dev-dependencies'],
  ['tool', 'rye'],
  ['tool', 'hatch', 'envs'],
  ['tool', 'uv', 'dev-dependencies'],
  ['tool', 'uv', 'workspace'],
  ['tool', 'pixi'],
  ['tool', 'flit'],
];

/** The first of these that is there is the project's name. */
const NAMES: readonly (readonly string[])[] = [
  ['project', 'name'],
  ['tool', 'poetry', 'name'],
  ['tool', 'flit', 'metadata', 'dist-name'],
  ['tool', 'flit', 'metadata', 'module'],
];

/**
 * Reads pyproject.toml: what the standard tables and those of Poetry, PDM, Rye, Hatch, Flit, pixi and uv declare.
 *
 * `[build-system] requires` is left out: it is installed for the time of a build only, apart from the project's own environment.
 * Source: https://packaging.python.org/en/latest/specifications/pyproject-toml/, and those that each reader names
 */
export function readPyproject(text: string): PyprojectManifest {
  const draft = new TomlDraft(readToml(text));
  const { root } = draft;
  readProjectTable(draft);
  readDependencyGroups(draft);
  readPoetry(draft);
  readFlit(draft);
  readPdm(draft);
  readRye(draft);
  readHatch(draft, tomlAt(root, 'tool', 'hatch'));
  readPixi(draft, tomlAt(root, 'tool', 'pixi'));
  readUv(draft);
  const name = nameOf(root);
  const manifest = draft.finish();
  return {
    ...manifest,
    ...pythonOfPyproject(root),
    declarations: manifest.declarations.filter((declaration) => !isItself(declaration, name)),
    declaresProject: PROJECT_TABLES.some((path) => tomlAt(root, ...path) !== undefined),
    name,
  };
}

/** `myproject[dev]` among its own extras or groups asks for other extras, not for itself. */
function isItself({ name, extras, group }: Declaration, project: string | null): boolean {
  if (project === null || normalizeName(name) !== normalizeName(project)) return false;
  return extras.length > 0 || group !== null;
}

function nameOf(root: TomlNode): string | null {
  for (const path of NAMES) {
    const name = tomlText(tomlAt(root, ...path));
    if (name !== null) return name;
  }
  return null;
}
