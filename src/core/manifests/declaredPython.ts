import { canonicalSpecifier } from '../python/specifier.ts';
import { condaSpecifier } from './condaVersion.ts';
import { readPoetryVersion } from './poetryVersion.ts';
import { versionOf } from './tomlDependency.ts';
import { type TomlNode, tomlAt, tomlText } from './tomlNode.ts';
import { uniteSpecifiers } from './uniteSpecifiers.ts';

/** Which Pythons a manifest is meant for; nothing where it does not tell, or as nobody can read. */
export interface DeclaredPython {
  /** PEP 440, canonical, never ''. */
  readonly python?: string;
}

/** @param specifier canonical; '' and null for none */
export function declaredPython(specifier: string | null): DeclaredPython {
  return specifier === null || specifier === '' ? {} : { python: specifier };
}

/**
 * Of pyproject.toml: `requires-python` of the standard table, else what Poetry, Flit or pixi have for it.
 * Source: https://packaging.python.org/en/latest/specifications/pyproject-toml/#requires-python,
 * https://python-poetry.org/docs/pyproject/#dependencies, https://flit.pypa.io/en/stable/pyproject_toml.html
 */
export function pythonOfPyproject(root: TomlNode): DeclaredPython {
  const standard =
    tomlText(tomlAt(root, 'project', 'requires-python')) ??
    tomlText(tomlAt(root, 'tool', 'flit', 'metadata', 'requires-python'));
  if (standard !== null) return declaredPython(canonicalSpecifier(standard));
  const poetry = versionIn(tomlAt(root, 'tool', 'poetry', 'dependencies', 'python'));
  if (poetry === null) return pythonOfPixi(tomlAt(root, 'tool', 'pixi'));
  const alternatives = readPoetryVersion(poetry);
  return declaredPython(alternatives && uniteSpecifiers(alternatives));
}

/** Source: https://pipenv.pypa.io/en/latest/pipfile.html */
export function pythonOfPipfile(root: TomlNode): DeclaredPython {
  const full = tomlText(tomlAt(root, 'requires', 'python_full_version'));
  const short = tomlText(tomlAt(root, 'requires', 'python_version'));
  if (full !== null) return declaredPython(canonicalSpecifier(`==${full}`));
  return declaredPython(short && canonicalSpecifier(`==${short}.*`));
}

/** pixi installs the interpreter as any other package. */
export function pythonOfPixi(pixi: TomlNode | undefined): DeclaredPython {
  const version = versionIn(tomlAt(pixi, 'dependencies', 'python'));
  return declaredPython(version && condaSpecifier(version));
}

function versionIn(value: TomlNode | undefined): string | null {
  return value === undefined ? null : (versionOf(value)?.value ?? null);
}
