import {
  httpsLinkOf,
  lineOf,
  listOf,
  objectOf,
  objectsOf,
  parseObject,
} from '../json/jsonValue.ts';
import { isVersion } from '../python/versions.ts';
import { indexProblem, type Read, type VersionAnswer, type Vulnerability } from './indexAnswer.ts';
import { yankOf } from './readProjectAnswer.ts';

const maxVulnerabilities = 500;

/**
 * Reads `<base>/pypi/<name>/<version>/json`. Never throws.
 * Source: https://docs.pypi.org/api/json/#get-a-release
 */
export function readVersionAnswer(text: string): Read<VersionAnswer> {
  const root = parseObject(text);
  const info = objectOf(root?.info);
  if (root === null || info === null) return { problem: indexProblem('malformed') };
  const yanked =
    info.yanked === true
      ? { reason: lineOf(info.yanked_reason) || null }
      : yankOf(objectsOf(root.urls));
  return { answer: { yanked, vulnerabilities: vulnerabilitiesOf(root.vulnerabilities) } };
}

function vulnerabilitiesOf(value: unknown): readonly Vulnerability[] | null {
  if (!Array.isArray(value)) return null;
  return joinTwins(value.slice(0, maxVulnerabilities).flatMap(vulnerabilityOf));
}

/** A withdrawn advisory was a mistake: it is left out. */
function vulnerabilityOf(value: unknown): readonly Vulnerability[] {
  const entry = objectOf(value);
  const id = lineOf(entry?.id, 60);
  if (entry === null || id === '' || (entry.withdrawn ?? null) !== null) return [];
  return [
    {
      id,
      aliases: textsOf(entry.aliases, 60),
      // Most entries of PYSEC have no summary; the first sentence of the details says what it is about.
      summary: lineOf(entry.summary) || lineOf(entry.details),
      fixedIn: textsOf(entry.fixed_in, 60).filter(isVersion),
      link: httpsLinkOf(entry.link),
    },
  ];
}

/** Two databases often tell of the same one, each naming the other's id among its aliases; the longer text stays. */
function joinTwins(all: readonly Vulnerability[]): readonly Vulnerability[] {
  const kept: Vulnerability[] = [];
  for (const one of all) {
    const names = new Set([one.id, ...one.aliases]);
    const at = kept.findIndex(({ id, aliases }) =>
      [id, ...aliases].some((name) => names.has(name)),
    );
    const twin = kept[at];
    if (twin === undefined) kept.push(one);
    else kept[at] = joined(twin, one);
  }
  return kept;
}

function joined(a: Vulnerability, b: Vulnerability): Vulnerability {
  const aliases = new Set([...a.aliases, b.id, ...b.aliases]);
  aliases.delete(a.id);
  return {
    id: a.id,
    aliases: [...aliases],
    summary: a.summary || b.summary,
    fixedIn: [...new Set([...a.fixedIn, ...b.fixedIn])],
    link: a.link ?? b.link,
  };
}

function textsOf(value: unknown, maxLength: number): readonly string[] {
  const texts = listOf(value)
    .slice(0, 50)
    .map((one) => lineOf(one, maxLength));
  return texts.filter((text) => text !== '');
}
