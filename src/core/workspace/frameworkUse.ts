import { compareVersions, exactPin, lowestAllowed } from '../python/versions.ts';
import type { FrameworkNames } from './frameworkNames.ts';
import type { FrameworkSign } from './frameworkSign.ts';
import { compareText } from './paths.ts';
import type { Confidence, Evidence, EvidenceKind, FrameworkUse, Role } from './project.ts';

/** Sums up the signs of one project: one entry a framework, production first, then by id. */
export function usesOf(
  signs: readonly FrameworkSign[],
  names: FrameworkNames,
): readonly FrameworkUse[] {
  const byId = new Map<string, FrameworkSign[]>();
  for (const sign of signs) {
    const list = byId.get(sign.id);
    if (list === undefined) byId.set(sign.id, [sign]);
    else list.push(sign);
  }
  const uses = [...byId].flatMap(([id, all]) => useOf(id, all, names) ?? []);
  return uses.sort((a, b) => scopeRank(a.scope) - scopeRank(b.scope) || (a.id < b.id ? -1 : 1));
}

function useOf(
  id: string,
  all: readonly FrameworkSign[],
  names: FrameworkNames,
): FrameworkUse | null {
  const signs = names.isClientToo(id) ? withoutClients(all) : all;
  const proving = signs.filter(({ proves }) => proves);
  if (proving.length === 0) return null;
  const role = roles.find((one) => proving.some((sign) => sign.role === one)) ?? 'transitive';
  const deciding = proving.filter((sign) => sign.role === role);
  const scope = deciding.some((sign) => sign.scope === 'production') ? 'production' : 'development';
  const declaration = declarationOf(signs, scope);
  return {
    id,
    distribution: names.distributionOf(id),
    version: versionOf(signs, scope) ?? declaration?.pin ?? null,
    specifier: declaration === null ? null : readableSpecifier(declaration.specifier) || null,
    declaredAt: declaration?.evidence ?? lockLine(signs),
    role,
    scope,
    confidence: confidenceOf(deciding, names.isClientToo(id)),
    evidence: firstOfEachFile(signs),
  };
}

const roles: readonly Role[] = ['direct', 'addon', 'transitive'];

/**
 * A distribution that is a client library as well is no back end for being required by others, nor where all that is
 * imported of it may be the client. What others require still tells its version.
 */
function withoutClients(signs: readonly FrameworkSign[]): readonly FrameworkSign[] {
  const serving = signs
    .filter(({ serves }) => serves)
    .map((sign) => (sign.role === 'transitive' ? { ...sign, proves: false } : sign));
  const isImported = signs.some(({ evidence }) => evidence.kind === 'import');
  const isServer = serving.some(
    ({ evidence, role }) => evidence.kind === 'import' || role === 'addon',
  );
  return isImported && !isServer ? [] : serving;
}

/**
 * What is locked before what is installed before a copy in the tree; of several the newest. What a script is locked to counts
 * where nothing else tells or asks for a version.
 */
function versionOf(all: readonly FrameworkSign[], scope: FrameworkUse['scope']): string | null {
  const others = all.filter(({ isOfScript }) => !isOfScript);
  const tells = others.some(({ declared, version }) => declared !== null || version !== null);
  const signs = tells ? others : all;
  const kinds: readonly EvidenceKind[] = ['lock', 'installed', 'import'];
  for (const kind of kinds) {
    const known = signs.flatMap((sign) =>
      sign.evidence.kind === kind && sign.version !== null
        ? [{ version: sign.version, isOwn: sign.scope === scope }]
        : [],
    );
    known.sort(
      (a, b) => Number(b.isOwn) - Number(a.isOwn) || compareVersions(b.version, a.version),
    );
    if (known[0] !== undefined) return known[0].version;
  }
  return null;
}

/** Where nothing is declared, the lock tells most. */
function lockLine(signs: readonly FrameworkSign[]): Evidence | null {
  const lines = firstOfEachFile(signs.filter(({ evidence }) => evidence.kind === 'lock'));
  return lines[0] ?? null;
}

interface Declaration {
  readonly specifier: string;
  readonly pin: string | null;
  readonly evidence: Evidence;
}

/**
 * The line that says which versions of the framework's own distribution are wanted: of production lines those that say
 * something before those that do not, those that people write before those that tools write, exact pins before ranges,
 * requests before constraints, what always holds before what holds on some Pythons or systems, and of the latter the newest;
 * what a script asks for itself comes last. The pin may be another's.
 */
function declarationOf(
  signs: readonly FrameworkSign[],
  scope: FrameworkUse['scope'],
): Declaration | null {
  const lines = signs.flatMap(({ declared, isOfScript, evidence, scope: of }) =>
    declared === null
      ? []
      : [
          {
            ...{ ...declared, isOfScript, evidence, isOther: of !== scope },
            pin: exactPin(declared.specifier),
          },
        ],
  );
  const rank = (line: (typeof lines)[number], compiled: number): number =>
    (line.isOfScript ? 16 : 0) +
    (line.isOther ? 8 : 0) +
    (line.isCompiled ? compiled : 0) +
    (line.specifier === '' ? 5 : 0) +
    (line.pin === null ? 2 : 0) +
    (line.constraint ? 1 : 0);
  const first = (compiled: number): (typeof lines)[number] | undefined =>
    lines.toSorted((a, b) => rank(a, compiled) - rank(b, compiled) || byCondition(a, b))[0];
  const [written, pinned] = [first(4), first(0)];
  if (written === undefined) return null;
  const { specifier, evidence } = written;
  return { specifier, evidence, pin: pinned?.pin ?? null };
}

type Conditional = Pick<NonNullable<FrameworkSign['declared']>, 'specifier' | 'isConditional'>;

function byCondition(a: Conditional, b: Conditional): number {
  if (!a.isConditional || !b.isConditional)
    return Number(a.isConditional) - Number(b.isConditional);
  return compareVersions(lowestAllowed(b.specifier) ?? '', lowestAllowed(a.specifier) ?? '');
}

/**
 * Declared and imported is sure; one of both is likely; an add-on or another distribution alone is a hint, and so is an import
 * for want of another.
 */
function confidenceOf(deciding: readonly FrameworkSign[], isClientToo: boolean): Confidence {
  if (deciding[0]?.role !== 'direct') return 'low';
  const imported = deciding.some(
    ({ evidence, isFallback }) => evidence.kind === 'import' && !isFallback,
  );
  const declared = deciding.some(({ evidence }) => evidence.kind !== 'import');
  if (declared && imported) return 'high';
  return imported || (declared && !isClientToo) ? 'medium' : 'low';
}

/**
 * Requirements all, of each Python file the first import: the second one proves nothing more. The strongest come first,
 * and the order never depends on which file was read sooner.
 */
function firstOfEachFile(signs: readonly FrameworkSign[]): readonly Evidence[] {
  const seen = new Set<string>();
  const evidence: Evidence[] = [];
  const sorted = [...signs].sort(
    (a, b) =>
      weakness(a) - weakness(b) ||
      compareText(a.evidence.file, b.evidence.file) ||
      a.evidence.line - b.evidence.line,
  );
  for (const { evidence: line } of sorted) {
    if (line.kind === 'import') {
      if (seen.has(line.file)) continue;
      seen.add(line.file);
    }
    evidence.push(line);
  }
  return evidence;
}

const kinds: readonly EvidenceKind[] = ['override', 'requirement', 'lock', 'installed', 'import'];

function weakness({ role, scope, evidence }: FrameworkSign): number {
  return (role === 'addon' ? 16 : 0) + kinds.indexOf(evidence.kind) * 2 + scopeRank(scope);
}

/** Lower bounds before upper ones, as people write them: packaging sorts clauses by their characters. */
function readableSpecifier(specifier: string): string {
  const order = ['===', '==', '~=', '>=', '>', '<=', '<', '!='];
  const rank = (clause: string): number =>
    order.findIndex((operator) => clause.startsWith(operator));
  return specifier
    .split(',')
    .toSorted((a, b) => rank(a) - rank(b))
    .join(',');
}

function scopeRank(scope: FrameworkUse['scope']): number {
  return scope === 'production' ? 0 : 1;
}
