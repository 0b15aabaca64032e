import type { Span } from '../python/requirementLine.ts';
import { condaSpecifier } from './condaVersion.ts';

/** A package of conda as an environment asks for it. */
export interface CondaSpec {
  readonly name: string;
  readonly nameSpan: Span;
  /** PEP 440, canonical; '' where every version will do. */
  readonly specifier: string;
  /** Where the version is written, the build left out. */
  readonly specifierSpan: Span;
}

/** Longer text is no package. */
const MAX_LENGTH = 1000;
const NAME = /^[^\s=<>!~[\],;|]+/;

/**
 * Reads how conda writes what it matches: `channel/subdir::name`, then a version and a build behind blanks or `=`, or both
 * as `[version='>=1', build=py_0]`. What stands behind `#` is a comment, behind ` if ` a condition.
 * Source: https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html#package-match-specifications
 * and `_parse_spec_str` in conda/models/match_spec.py.
 * @returns null where no name stands; spans are indexes of `text`
 */
export function readCondaSpec(text: string): CondaSpec | null {
  if (text.length > MAX_LENGTH) return null;
  const [written = ''] = text.split(/#| if /, 1);
  const bracket = /\[([^\]]*)\]\s*$/.exec(written);
  const before = bracket === null ? written : written.slice(0, bracket.index);
  const colon = before.lastIndexOf(':');
  const start = colon + 1 + (/^\s*/.exec(before.slice(colon + 1))?.[0].length ?? 0);
  const name = NAME.exec(before.slice(start))?.[0];
  if (name === undefined) return null;
  const end = start + name.length;
  const inBrackets =
    bracket === null ? null : versionInBrackets(bracket[1] ?? '', bracket.index + 1);
  const { version, span } = inBrackets ?? versionBehind(before, end);
  return {
    name,
    nameSpan: { start, end },
    specifier: condaSpecifier(version),
    specifierSpan: span,
  };
}

interface Version {
  /** As `condaSpecifier` takes it. */
  readonly version: string;
  readonly span: Span;
}

function versionInBrackets(text: string, at: number): Version | null {
  const match = /(?:^|[\s,])version\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,'"]+))/.exec(text);
  const version = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === null || version === undefined) return null;
  const start = at + match.index + match[0].lastIndexOf(version);
  return { version, span: { start, end: start + version.length } };
}

/** A build stands behind the version and a blank or `=`, unless the version goes on there. */
function versionBehind(text: string, at: number): Version {
  const rest = text.slice(at);
  const start = at + (/^\s*/.exec(rest)?.[0].length ?? 0);
  const written = rest.trim();
  const build = /(?<=[^=!|,<>~\s])(?:\s*=|\s+)\s*[^-=,|<>~\s]+$/.exec(written);
  const version = build === null ? written : written.slice(0, build.index);
  const isExact = build !== null && /^=[^=]/.test(version) && !/[,|]/.test(version);
  return {
    // With a build, `=1.2` is that version and no other.
    version: isExact && build[0].trim().startsWith('=') ? `=${version}` : version,
    span: { start, end: start + version.length },
  };
}
