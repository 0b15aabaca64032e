import { pipfileSettings } from '../../manifests/pipfileSettings.ts';
import { requirementIn } from './requirementIn.ts';
import type { RequirementSpot } from './requirementSpot.ts';
import { tomlPlaceAt } from './tomlPlaceAt.ts';
import { type VersionStyle, versionBeingTyped } from './versionStyle.ts';
import { wordEnd } from './wordEnd.ts';

type TomlFormat = 'pyproject' | 'pipfile' | 'pixi';
type Keys = readonly (string | null)[];

/**
 * Arrays of requirements; null for any key.
 * Sources: packaging.python.org, pyproject.toml specification and dependency groups (PEP 735); docs.astral.sh/uv,
 * `dev-dependencies`; pdm-project.org, development dependencies; hatch.pypa.io, environment dependencies; flit.pypa.io, old
 * style metadata.
 */
const arrays: readonly Keys[] = [
  ['project', 'dependencies'],
  ['project', 'optional-dependencies', null],
  ['dependency-groups', null],
  ['tool', 'uv', 'dev-dependencies'],
  ['tool', 'uv', 'constraint-dependencies'],
  ['tool', 'uv', 'override-dependencies'],
  ['tool', 'pdm', 'dev-dependencies', null],
  ['tool', 'hatch', 'envs', null, 'dependencies'],
  ['tool', 'hatch', 'envs', null, 'extra-dependencies'],
  ['tool', 'flit', 'metadata', 'requires'],
];

/** Tables whose keys are distributions. Sources: python-poetry.org/docs/pyproject, pixi.prefix.dev, pixi manifest. */
const poetry: readonly Keys[] = [
  ['tool', 'poetry', 'dependencies'],
  ['tool', 'poetry', 'dev-dependencies'],
  ['tool', 'poetry', 'group', null, 'dependencies'],
];
const pixiHolders: readonly Keys[] = [
  [],
  ['target', null],
  ['feature', null],
  ['feature', null, 'target', null],
  ['package'],
  ['workspace'],
];
const pixiConda = ['dependencies', 'host-dependencies', 'build-dependencies', 'run-dependencies'];

/** What is being typed in a string of an array of requirements, as a key of a table of them, or as such a key's version. */
export function tomlSpot(format: TomlFormat, text: string, offset: number): RequirementSpot | null {
  const place = tomlPlaceAt(text, offset);
  if (place === null) return null;
  const end = wordEnd(text, offset);
  if (place.kind === 'key') {
    const { table, start } = place;
    return styleOf(format, table) === null ? null : { kind: 'name', start, end };
  }
  const { path, isItem, start } = place;
  if (isItem) {
    const holds = format === 'pyproject' && arrays.some((keys) => fits(keys, path));
    return holds ? requirementIn(text, start, offset) : null;
  }
  // `Django = "…"`, or `version = "…"` in a table of its own.
  const isInTable = path.at(-1) === 'version' && styleOf(format, path.slice(0, -1)) === null;
  const keys = isInTable ? path.slice(0, -1) : path;
  const name = keys.at(-1);
  const style = styleOf(format, keys.slice(0, -1));
  const version = style && versionBeingTyped(text.slice(start, offset), style);
  if (name === undefined || !style || !version) return null;
  const { operator, typed } = version;
  return { kind: 'version', start: offset - typed.length, end, name, operator, style };
}

/** How the table writes versions; null where its keys are no distributions. */
function styleOf(format: TomlFormat, table: readonly string[]): VersionStyle | null {
  if (format === 'pipfile') {
    const [category, ...more] = table;
    const holds = category !== undefined && more.length === 0 && !pipfileSettings.has(category);
    return holds ? 'keyed' : null;
  }
  if (format === 'pixi') return pixiStyle(table);
  if (poetry.some((keys) => fits(keys, table))) return 'poetry';
  return table[0] === 'tool' && table[1] === 'pixi' ? pixiStyle(table.slice(2)) : null;
}

function pixiStyle(table: readonly string[]): VersionStyle | null {
  if (!pixiHolders.some((keys) => fits(keys, table.slice(0, -1)))) return null;
  const last = table.at(-1) ?? '';
  if (last === 'pypi-dependencies') return 'keyed';
  return pixiConda.includes(last) ? 'conda' : null;
}

function fits(keys: Keys, path: readonly string[]): boolean {
  return keys.length === path.length && keys.every((key, i) => key === null || key === path[i]);
}
