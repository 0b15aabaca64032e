import { compare, filter, satisfies, valid } from '@renovatebot/pep440';
import type { IsoDay } from './framework.ts';
import {
  type LineSupport,
  newestLine,
  type SupportFacts,
  supportOfVersion,
  unknownSupport,
} from './lineSupport.ts';

/** What a requirement allows beyond the line that is told of. */
export interface AllowedRange {
  /** Whether any newer version is allowed too: `>=4.2` is open, `>=4.2,<5` is not. */
  readonly open: boolean;
  /** The support of the lowest that is allowed. */
  readonly lowest: LineSupport;
}

/** The support of a framework as a project uses it. */
export interface SupportState extends LineSupport {
  /** What decided: a known version, else the highest that the specifier allows, else nothing. */
  readonly basis: 'version' | 'specifier' | 'none';
  /** Null where one line only is possible. */
  readonly range: AllowedRange | null;
  /** The newest line that the knowledge base knows. */
  readonly newestLine: string | null;
  /** The day of the last release of any line: what there is to tell where no policy is published. */
  readonly lastRelease: IsoDay | null;
}

/**
 * Tells which support a version or requirement gets on a day. Nothing but the day decides, so a line whose last day
 * has passed is ended without a new release of this project.
 *
 * @param version the version in use, where it is known
 * @param specifier PEP 440 clauses; `''` allows everything, null says that nothing is declared
 */
export function supportState(
  framework: SupportFacts,
  version: string | null,
  specifier: string | null,
  today: IsoDay,
): SupportState {
  const rest = {
    newestLine: newestLine(framework)?.line ?? null,
    lastRelease: framework.maintenance.lastRelease,
  };
  if (version !== null && valid(version) !== null) {
    const support = supportOfVersion(framework, version, today);
    return { ...support, ...rest, basis: 'version', range: null };
  }
  const allowed = specifier === null ? [] : allowedVersions(framework, specifier);
  const [first, last] = [allowed[0], allowed.at(-1)];
  if (specifier === null || first === undefined || last === undefined) {
    return { ...unknownSupport, ...rest, basis: 'none', range: null };
  }
  const lowest = supportOfVersion(framework, first, today);
  const highest = supportOfVersion(framework, last, today);
  const open = satisfies(beyondAll, specifier);
  const range = open || !isSame(lowest, highest) ? { open, lowest } : null;
  return { ...highest, ...rest, basis: 'specifier', range };
}

/** A version above every one that will be released: only an open specifier allows it. */
const beyondAll = '999999';

/**
 * Versions that a specifier allows, lowest first: enough to stand for each line and each bound, as the knowledge base
 * does not list single versions.
 */
function allowedVersions({ lines }: SupportFacts, specifier: string): readonly string[] {
  const bounds = specifier.match(/[^\s,=<>!~]+/g) ?? [];
  const candidates = [
    ...lines.flatMap(({ line }) => [`${line}.0`, `${line}.99999`]),
    // The bound itself, and something just above it for `>`.
    ...bounds.map((bound) => bound.replace(/\.\*$/, '')).flatMap((bound) => [bound, `${bound}.1`]),
  ];
  const versions = [...new Set(candidates)].filter((version) => valid(version) !== null);
  return filter(versions, specifier).toSorted(compare);
}

function isSame(a: LineSupport, b: LineSupport): boolean {
  return a.state === b.state && a.line === b.line && a.until === b.until;
}
