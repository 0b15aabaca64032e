import { compare, parse, satisfies, valid } from '@renovatebot/pep440';

/** No real version is longer; beyond it the package's regular expressions are not worth their time. */
const MAX_LENGTH = 256;

/** One clause of a canonical specifier (see `RequirementEntry.specifier`). */
interface Clause {
  readonly operator: string;
  readonly version: string;
}

/** Whether `version` is one by PEP 440. */
export function isVersion(version: string): boolean {
  return version.length <= MAX_LENGTH && valid(version) !== null;
}

/** Whether a version is a pre-release or a development release by PEP 440: installers pass it over. */
export function isPreRelease(version: string): boolean {
  const parsed = version.length <= MAX_LENGTH ? parse(version) : null;
  // Null where there is none, whatever the package's types say; its `is_prerelease` exists in the types only.
  return parsed !== null && [parsed.pre, parsed.dev].some((part) => (part ?? null) !== null);
}

/**
 * Orders two versions as PEP 440 does (`4.10` after `4.9`, `5.0rc1` before `5.0`): negative, 0 or positive.
 * What is no version comes before all that are, and such are ordered as text.
 */
export function compareVersions(a: string, b: string): number {
  if (isVersion(a) && isVersion(b)) return compare(a, b);
  if (isVersion(a) !== isVersion(b)) return isVersion(a) ? 1 : -1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The one version a specifier allows: of `==4.2.7` or `===4.2.7`, alone or among others; null of `==4.2.*` and ranges. */
export function exactPin(specifier: string): string | null {
  const pin = clausesOf(specifier).find(
    ({ operator, version }) =>
      (operator === '==' || operator === '===') && !version.endsWith('.*') && version !== '',
  );
  return pin?.version ?? null;
}

/**
 * The version below which a specifier allows none: `4.2` of `>=4.2,<5`, `~=4.2`, `==4.2.*` and of `>4.2` (which does not
 * allow 4.2 itself); the pin of a pin. null where nothing bounds it from below.
 */
export function lowestAllowed(specifier: string): string | null {
  const bounds = clausesOf(specifier)
    .filter(({ operator }) => ['>=', '>', '~=', '==', '==='].includes(operator))
    .map(({ version }) => version.replace(/\.\*$/, ''))
    .filter(isVersion);
  return bounds.sort(compareVersions).at(-1) ?? null;
}

function clausesOf(specifier: string): readonly Clause[] {
  return specifier.split(',').map((clause) => {
    const match = /^\s*(===|[~=!<>]=|[<>])\s*(\S*)/.exec(clause);
    return { operator: match?.[1] ?? '', version: match?.[2] ?? '' };
  });
}

/**
 * Whether a specifier allows the version or a newer one.
 * @param specifier canonical; '' allows all
 */
export function allowsFrom(specifier: string, version: string): boolean {
  if (!isVersion(version)) return false;
  const bounds = clausesOf(specifier)
    .map((clause) => clause.version.replace(/\.\*$/, ''))
    .filter((bound) => isVersion(bound) && compareVersions(bound, version) >= 0);
  // The bounds stand for themselves and for what is just above them, the last one for all that is to come.
  const candidates = [version, ...bounds].flatMap((one) => [one, `${one}.1`]);
  return [...candidates, '999999'].some((one) => isVersion(one) && satisfies(one, specifier));
}
