import { canonicalSpecifier } from '../python/specifier.ts';
import { pythonOfPipfile } from './declaredPython.ts';
import { scopeOfExtra } from './groupScope.ts';
import type { Manifest } from './manifest.ts';
import { pipfileSettings } from './pipfileSettings.ts';
import { joinMarkers, readKeyed } from './tomlDependency.ts';
import { readToml } from './tomlDocument.ts';
import { type Asker, TomlDraft, theProject } from './tomlDraft.ts';
import { type TomlNode, tomlAt, tomlEntries, tomlText } from './tomlNode.ts';

/** Keys that hold the operator and value of a marker: `sys_platform = "== 'win32'"`. Source: PEP 508's variables. */
const MARKER_KEYS = (
  'implementation_name implementation_version os_name platform_machine platform_release platform_system ' +
  'platform_version python_full_version platform_python_implementation python_version sys_platform'
).split(' ');

/**
 * Reads a Pipfile: `[packages]`, `[dev-packages]` and custom categories.
 * Source: pipenv's `utils/dependencies.py` (`dependency_as_pip_install_line`, `translate_markers`);
 * https://pipenv.pypa.io/en/latest/pipfile.html
 */
export function readPipfile(text: string): Manifest {
  const draft = new TomlDraft(readToml(text));
  for (const { key, value } of tomlEntries(draft.root)) {
    if (pipfileSettings.has(key) || value.kind !== 'table') continue;
    readCategory(draft, value, askerOf(key));
  }
  return { ...draft.finish(), ...pythonOfPipfile(draft.root) };
}

function askerOf(category: string): Asker {
  if (category === 'packages') return theProject;
  return { group: category, scope: scopeOfExtra(category) };
}

function readCategory(draft: TomlDraft, category: TomlNode, asker: Asker): void {
  for (const entry of tomlEntries(category)) {
    const { value } = entry;
    const url =
      value.kind === 'string' && /^(?:git|hg|svn|bzr)\+/.test(value.value) ? value.value : null;
    const keyed = readKeyed(draft, entry, value, url === null ? specifierOf : () => '');
    const marker = joinMarkers([
      tomlText(tomlAt(value, 'markers')),
      ...MARKER_KEYS.map((key) => {
        const comparison = tomlText(tomlAt(value, key));
        return comparison === null ? null : `${key} ${comparison}`;
      }),
    ]);
    if (marker === undefined) draft.refuse(value, 'invalid-marker');
    else if (keyed !== null) {
      draft.declareKey(entry, { ...keyed, url: url ?? keyed.url, marker }, asker);
    }
  }
}

/** PEP 440, in parentheses too, or a star for any version; a bare version is that version. */
function specifierOf(written: string): string | null {
  const version = written.trim().replace(/^\(+/, '').replace(/\)+$/, '');
  if (version === '*') return '';
  return canonicalSpecifier(/^[~=!<>]/.test(version) || version === '' ? version : `==${version}`);
}
