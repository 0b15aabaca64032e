import { exactPin } from '../python/versions.ts';
import type { FrameworkNames, NameMeaning } from './frameworkNames.ts';
import { compareText } from './paths.ts';
import type { Confidence, Evidence, FrameworkUse, Scope } from './project.ts';

/** One line that speaks for a framework. */
export interface FrameworkSign {
  readonly meaning: NameMeaning;
  readonly scope: Scope;
  /** What a requirement line asks for; null for an import. */
  readonly requirement: { readonly specifier: string; readonly constraint: boolean } | null;
  readonly evidence: Evidence;
}

/** Sums up the signs of one project: one entry a framework, production first, then by id. */
export function usesOf(
  signs: readonly FrameworkSign[],
  names: FrameworkNames,
): readonly FrameworkUse[] {
  const byId = new Map<string, FrameworkSign[]>();
  for (const sign of signs) {
    const list = byId.get(sign.meaning.id);
    if (list === undefined) byId.set(sign.meaning.id, [sign]);
    else list.push(sign);
  }
  const uses: FrameworkUse[] = [];
  for (const [id, all] of byId) {
    // A constraint requests nothing: alone it proves no use.
    if (all.some((sign) => sign.requirement?.constraint !== true)) uses.push(useOf(id, all, names));
  }
  return uses.sort((a, b) => scopeRank(a.scope) - scopeRank(b.scope) || (a.id < b.id ? -1 : 1));
}

function useOf(id: string, signs: readonly FrameworkSign[], names: FrameworkNames): FrameworkUse {
  const asking = signs.filter((sign) => sign.requirement?.constraint !== true);
  const direct = asking.filter((sign) => sign.meaning.role === 'direct');
  const deciding = direct.length > 0 ? direct : asking;
  const scope = deciding.some((sign) => sign.scope === 'production') ? 'production' : 'development';
  return {
    id,
    distribution: names.distributionOf(id),
    ...declarationOf(signs, scope),
    role: direct.length > 0 ? 'direct' : 'addon',
    scope,
    confidence: confidenceOf(direct),
    evidence: firstOfEachFile(signs),
  };
}

/** Version and specifier of the framework's own distribution: an exact pin first, then production lines, then the rest. */
function declarationOf(
  signs: readonly FrameworkSign[],
  scope: Scope,
): Pick<FrameworkUse, 'version' | 'specifier' | 'declaredAt'> {
  const own = signs.flatMap(({ meaning, requirement, evidence, scope: of }) =>
    meaning.role === 'direct' && requirement !== null
      ? [{ requirement, evidence, scope: of, pin: exactPin(requirement.specifier) }]
      : [],
  );
  const rank = (line: (typeof own)[number]): number =>
    (line.scope === scope ? 0 : 4) +
    (line.pin === null ? 2 : 0) +
    (line.requirement.constraint ? 1 : 0);
  const best = own.sort((a, b) => rank(a) - rank(b))[0];
  if (best === undefined) return { version: null, specifier: null, declaredAt: null };
  return {
    version: best.pin,
    specifier: readableSpecifier(best.requirement.specifier) || null,
    declaredAt: best.evidence,
  };
}

/** Declared and imported is sure; one of both is likely; an add-on alone is a hint. */
function confidenceOf(direct: readonly FrameworkSign[]): Confidence {
  const declared = direct.some((sign) => sign.requirement !== null);
  const imported = direct.some((sign) => sign.requirement === null);
  return declared && imported ? 'high' : declared || imported ? 'medium' : 'low';
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
    if (line.kind === 'import' && seen.has(line.file)) continue;
    seen.add(line.file);
    evidence.push(line);
  }
  return evidence;
}

function weakness({ meaning, requirement, scope }: FrameworkSign): number {
  return (
    (meaning.role === 'direct' ? 0 : 4) +
    (requirement !== null ? 0 : 2) +
    (scope === 'production' ? 0 : 1)
  );
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

function scopeRank(scope: Scope): number {
  return scope === 'production' ? 0 : 1;
}
