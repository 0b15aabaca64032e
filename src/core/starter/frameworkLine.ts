import { pythonRangeHolds } from '../advice/pythonRange.ts';
import { numbersOf } from '../knowledge/compareLines.ts';
import type { FrameworkIdentity, IsoDay, ReleaseLine } from '../knowledge/framework.ts';
import type { Library } from '../knowledge/library.ts';
import { newestLine, supportOfLine } from '../knowledge/lineSupport.ts';

/** What is known of the distributions that a starter may require. */
export interface StarterKnowledge {
  /** The newest day of all facts. */
  readonly date: IsoDay;
  readonly frameworks: readonly FrameworkIdentity[];
  readonly libraries: readonly Pick<Library, 'distributions' | 'imports' | 'newest'>[];
}

/**
 * The newest line that gets fixes on a day and runs on a Python release; null where there is none. Of a project
 * without a policy that is its newest line.
 *
 * @param python a release such as `3.12`
 */
export function lineFor(
  framework: FrameworkIdentity,
  python: string,
  today: IsoDay,
): ReleaseLine | null {
  const newest = newestLine(framework);
  const isWanted = (line: ReleaseLine): boolean => {
    const { state } = supportOfLine(framework, line, today);
    const kept = ['active', 'latest', 'security'].includes(state);
    if (!kept && !(state === 'no-policy' && line === newest)) return false;
    const range = line.python ?? (line === newest ? framework.newest.python : '');
    return pythonRangeHolds(range, python) === 'yes';
  };
  return framework.lines.find(isWanted) ?? null;
}

/**
 * A requirement by PEP 508 that keeps within a line: `Django>=6.1.3,<6.2`. Fixes come in, the next line does not.
 */
export function requirementOfLine(framework: FrameworkIdentity, { line }: ReleaseLine): string {
  const isNewest = newestLine(framework)?.line === line;
  const lowest = isNewest ? framework.newest.version : line;
  const [name = framework.id] = framework.distributions;
  return `${name}>=${lowest},<${numberAfter(numbersOf(line))}`;
}

/**
 * A requirement of a distribution beside the framework: a line of a framework that is known, at most the major version
 * of a library that is known, else the name alone. Null where a known framework has no line for that Python.
 */
export function requirementOf(
  distribution: string,
  { frameworks, libraries }: StarterKnowledge,
  python: string,
  today: IsoDay,
): string | null {
  const names = ({ distributions }: { readonly distributions: readonly string[] }): boolean =>
    distributions.includes(distribution);
  const framework = frameworks.find(names);
  if (framework !== undefined) {
    const line = lineFor(framework, python, today);
    return line === null ? null : requirementOfLine(framework, line);
  }
  const version = libraries.find(names)?.newest.version;
  if (version === undefined) return distribution;
  return `${distribution}>=${version},<${numberAfter(numbersOf(version).slice(0, 1))}`;
}

function numberAfter(numbers: readonly number[]): string {
  return numbers.map((number, at) => (at === numbers.length - 1 ? number + 1 : number)).join('.');
}
