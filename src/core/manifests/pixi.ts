import { normalizeName } from '../python/normalizeName.ts';
import { canonicalSpecifier } from '../python/specifier.ts';
import { condaSpecifier } from './condaVersion.ts';
import { pythonOfPixi } from './declaredPython.ts';
import { scopeOfExtra } from './groupScope.ts';
import type { Manifest } from './manifest.ts';
import { joinMarkers, readKeyed } from './tomlDependency.ts';
import { readToml } from './tomlDocument.ts';
import { type Asker, TomlDraft, theProject } from './tomlDraft.ts';
import { type TomlEntry, type TomlNode, tomlAt, tomlEntries, tomlText } from './tomlNode.ts';

/** Reads pixi.toml. Source: https://pixi.prefix.dev/latest/reference/pixi_manifest/ */
export function readPixiToml(text: string): Manifest {
  const draft = new TomlDraft(readToml(text));
  readPixi(draft, draft.root);
  return { ...draft.finish(), ...pythonOfPixi(draft.root) };
}

interface TableKind {
  readonly path: readonly string[];
  readonly isConda: boolean;
  readonly asker?: Partial<Asker>;
}

const TABLES: readonly TableKind[] = [
  { path: ['dependencies'], isConda: true },
  { path: ['run-dependencies'], isConda: true },
  { path: ['pypi-dependencies'], isConda: false },
  // What only the build needs, as `[build-system]` does.
  ...['host-dependencies', 'build-dependencies'].map(
    (key): TableKind => ({
      path: [key],
      isConda: true,
      asker: { group: key, scope: 'development' },
    }),
  ),
  { path: ['constraints'], isConda: true, asker: { constraint: true } },
  { path: ['run-constraints'], isConda: true, asker: { constraint: true } },
  // https://pixi.prefix.dev/latest/advanced/override/
  { path: ['pypi-options', 'dependency-overrides'], isConda: false, asker: { constraint: true } },
];

/** Reads the tables of pixi, which stand in pixi.toml itself or in `[tool.pixi]`. */
export function readPixi(draft: TomlDraft, pixi: TomlNode | undefined): void {
  const pool = tomlAt(pixi, 'workspace', 'dependencies');
  const read = (holder: TomlNode | undefined, asker: Asker) => {
    const targets = tomlEntries(tomlAt(holder, 'target')).map(({ value }) => value);
    for (const table of [holder, ...targets]) readTables(draft, table, pool, asker);
  };
  read(pixi, theProject);
  read(tomlAt(pixi, 'package'), theProject);
  for (const kind of ['feature', 'environments']) {
    for (const { key, value } of tomlEntries(tomlAt(pixi, kind))) {
      read(value, key === 'default' ? theProject : { group: key, scope: scopeOfExtra(key) });
    }
  }
}

function readTables(
  draft: TomlDraft,
  holder: TomlNode | undefined,
  pool: TomlNode | undefined,
  asker: Asker,
): void {
  for (const { path, isConda, asker: own } of TABLES) {
    for (const entry of dependenciesOf(tomlAt(holder, ...path))) {
      if ((isConda && !isDistribution(entry.key)) || isHere(entry.value)) continue;
      const inherited = tomlAt(entry.value, 'workspace') && tomlAt(pool, entry.key);
      const channel = isConda ? { isConda } : {};
      const specifierOf = isConda ? condaSpecifier : pypiSpecifier;
      const keyed = readKeyed(draft, entry, inherited ?? entry.value, specifierOf);
      const marker = isConda ? null : joinMarkers([tomlText(tomlAt(entry.value, 'env-markers'))]);
      if (marker === undefined) draft.refuse(entry.value, 'invalid-marker');
      else if (keyed) {
        const version = inherited ? null : keyed.version;
        draft.declareKey(entry, { ...keyed, version, marker }, { ...asker, ...own, ...channel });
      }
    }
  }
}

/** Those of a table and of its tables with a condition: `[package.run-dependencies."if(linux)"]`. */
function dependenciesOf(table: TomlNode | undefined): readonly TomlEntry[] {
  return tomlEntries(table).flatMap((entry) =>
    /^if\(/.test(entry.key) ? tomlEntries(entry.value) : [entry],
  );
}

/** The interpreter is none, nor is what conda names as nobody can on PyPI (`_r-mutex`). */
function isDistribution(name: string): boolean {
  return /^[a-z0-9]/i.test(name) && normalizeName(name) !== 'python';
}

/** A project does not depend on itself. */
function isHere(dependency: TomlEntry['value']): boolean {
  return /^\.\/*$/.test(tomlText(tomlAt(dependency, 'path')) ?? '');
}

/** PEP 440, or a star for any version; a bare version is that version. */
function pypiSpecifier(version: string): string | null {
  if (version.trim() === '*') return '';
  return canonicalSpecifier(/^\s*v?\d/.test(version) ? `==${version}` : version);
}
