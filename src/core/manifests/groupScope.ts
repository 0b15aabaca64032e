import type { Scope } from './manifest.ts';

/** A name that speaks of development: of files, extras and groups alike. */
export const developmentWord =
  /(^|[-_.])(dev|develop|development|tests?|testing|docs?|lint|linting|ci|typing|local)([-_.]|$)/i;

/** What extras and groups are called besides; as words in a file's name they would say less. */
const developmentGroup =
  /(^|[-_.])(devel|documentation|linters?|format|formatting|formatters?|fmt|style|types?|type-?check(ing)?|typechecks?|mypy|pyright|ruff|pytest|tox|nox|pre-?commit|quality|qa|checks?|static|coverage|cov|bench|benchmarks?|benchmarking|examples?|samples?|notebooks?|debug|build|release|publish|tools?|tooling)([-_.]|$)/i;

const productionWord = /(^|[-_.])(prod|production|main|deploy|deployment|server|runtime)([-_.]|$)/i;

/** The scope of an extra or a dependency group: production unless its name says that it is for those who work on the project. */
export function scopeOfExtra(name: string): Scope {
  return isDevelopment(name) ? 'development' : 'production';
}

/** The scope of an environment of Hatch, which is for development unless its name says otherwise. */
export function scopeOfEnvironment(name: string): Scope {
  return productionWord.test(name) && !isDevelopment(name) ? 'production' : 'development';
}

function isDevelopment(name: string): boolean {
  return developmentWord.test(name) || developmentGroup.test(name);
}
