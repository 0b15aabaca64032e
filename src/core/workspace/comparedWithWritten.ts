import type { Declaration, Scope } from '../manifests/manifest.ts';
import { normalizeName } from '../python/normalizeName.ts';
import { isCompiled } from './compiledList.ts';
import { isScript } from './manifestFormats.ts';

interface Requirement {
  readonly file: string;
  readonly declaration: Declared;
  readonly constraint: boolean;
  readonly scope: Scope;
  /** A compiled list tells that only other distributions want it. */
  readonly byOthers: boolean;
}

type Declared = Pick<Declaration, 'name' | 'group' | 'marker' | 'via' | 'isHashed' | 'isCompiled'>;

/**
 * What tools compiled, in the light of what people wrote. A line is for what the written ones of its name are for: a list of
 * all groups is no list of what production needs. And where a list without notes has all that people wrote, the rest of it
 * is what others require.
 */
export function comparedWithWritten<R extends Requirement>(
  requirements: readonly R[],
): readonly R[] {
  if (!requirements.some(({ declaration }) => isCompiled(declaration))) return requirements;
  const written = new Map<string, Scope>();
  const ownNeeds = new Set<string>();
  for (const { declaration, constraint, scope, file } of requirements) {
    if (isCompiled(declaration) || constraint || isScript(file)) continue;
    const name = normalizeName(declaration.name);
    if (written.get(name) !== 'production') written.set(name, scope);
    const isSure = declaration.group === null && declaration.marker === null;
    if (isSure && scope === 'production') ownNeeds.add(name);
  }
  const whole = wholeLists(requirements, ownNeeds);
  return requirements.map((one) => {
    const { via, name, isCompiled: isSaid } = one.declaration;
    if (!isCompiled(one.declaration) || (via !== null && via.length > 0)) return one;
    const isWhole = via === null && whole.has(one.file);
    const scope = written.get(normalizeName(name));
    if (scope === undefined) return isWhole ? { ...one, byOthers: true } : one;
    const isTold = via !== null || isSaid === true || isWhole;
    return isTold && scope === 'development' ? { ...one, scope } : one;
  });
}

/** The compiled lists that hold all that the project needs by itself. */
function wholeLists(
  requirements: readonly Requirement[],
  needs: ReadonlySet<string>,
): ReadonlySet<string> {
  const byFile = new Map<string, Set<string>>();
  for (const { declaration, file } of requirements) {
    if (!isCompiled(declaration) || needs.size === 0) continue;
    const names = byFile.get(file) ?? new Set();
    byFile.set(file, names.add(normalizeName(declaration.name)));
  }
  const whole = [...byFile].filter(([, names]) => [...needs].every((name) => names.has(name)));
  return new Set(whole.map(([file]) => file));
}
