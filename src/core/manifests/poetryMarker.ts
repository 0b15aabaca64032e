import { readPoetryVersion } from './poetryVersion.ts';
import { joinMarkers } from './tomlDependency.ts';
import { type TomlNode, tomlAt, tomlText } from './tomlNode.ts';

/**
 * The marker that the `markers`, `python` and `platform` of a dependency of Poetry make together.
 * Source: poetry-core's `Factory.create_dependency` and `create_nested_marker`
 * @returns canonical; null where there is none, undefined where it is refused.
 */
export function poetryMarker(dependency: TomlNode): string | null | undefined {
  const python = tomlText(tomlAt(dependency, 'python'));
  const platform = tomlText(tomlAt(dependency, 'platform'));
  const pythonMarker = python === null ? '' : markerOfPython(python);
  if (pythonMarker === null) return undefined;
  const platformMarker = platform === null ? '' : markerOfPlatform(platform);
  return joinMarkers([tomlText(tomlAt(dependency, 'markers')), pythonMarker, platformMarker]);
}

/** Null where the constraint is none. */
function markerOfPython(constraint: string): string | null {
  const alternatives = readPoetryVersion(constraint);
  if (alternatives === null) return null;
  if (alternatives.includes('')) return '';
  // The lower bound first, as people write it.
  return anyOf(
    alternatives.map((one) => one.split(',').reverse().map(markerOfClause).join(' and ')),
  );
}

/** `python_version` knows two numbers only: what is exact to the third, or between two of them, asks for the full version. */
function markerOfClause(clause: string): string {
  const [, operator = '', version = ''] = /^([~=!<>]+)(.*)$/.exec(clause) ?? [];
  const precision = version.replace(/\.\*$/, '').split('.').length;
  const needsFull = ['>', '<=', '!='].includes(operator) && !version.endsWith('.*');
  if (precision < 3 && !needsFull) return `python_version ${operator} "${version}"`;
  return `python_full_version ${operator} "${version}${'.0'.repeat(Math.max(3 - precision, 0))}"`;
}

/** `win32`, `!=win32`, `linux || darwin`. */
function markerOfPlatform(constraint: string): string {
  const alternatives = constraint.split(/\|\|?/).map((alternative) =>
    alternative
      .split(',')
      .map((part) => {
        const [, operator = '', name = ''] = /^\s*(==?|!=)?\s*(.*?)\s*$/s.exec(part) ?? [];
        return `sys_platform ${operator === '!=' ? '!=' : '=='} "${name}"`;
      })
      .join(' and '),
  );
  return anyOf(alternatives);
}

function anyOf(alternatives: readonly string[]): string {
  return alternatives.join(' or ');
}
