import { satisfies } from '@renovatebot/pep440';
import { type MarkerComparison, type MarkerExpression, parseMarker } from './marker.ts';
import { isVersion } from './versions.ts';

type Environment = ReadonlyMap<string, string>;

/**
 * Whether an environment exists in which both markers hold. False also where that cannot be told from the markers.
 *
 * Environments are tried: every Python 2.7 to 3.40 with the patch releases that the markers name, the platforms that
 * CPython knows with the names that belong together, and for all other variables the values that the markers name.
 * Source: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 * @param a canonical, as `readMarker` prints it; null for what holds everywhere
 */
export function canHoldTogether(a: string | null, b: string | null): boolean {
  const expressions: MarkerExpression[] = [];
  for (const text of [a, b]) {
    if (text === null) continue;
    const expression = parseMarker(text);
    if (expression === null) return false;
    expressions.push(expression);
  }
  if (expressions.length === 0) return true;
  const comparisons = expressions.flatMap(comparisonsOf);
  const all = environments(comparisons);
  return all?.some((one) => expressions.every((expression) => holds(expression, one))) === true;
}

/** More would cost time; nobody writes markers that need them. */
const maxEnvironments = 50_000;

/** Names that come together. Source: `sys.platform`, `os.name`, `platform.system()` in Python's documentation. */
const platforms: readonly (readonly [string, string, string])[] = [
  ['linux', 'posix', 'Linux'],
  ['linux2', 'posix', 'Linux'],
  ['darwin', 'posix', 'Darwin'],
  ['win32', 'nt', 'Windows'],
  ['cygwin', 'posix', 'CYGWIN_NT-10.0'],
  ['freebsd14', 'posix', 'FreeBSD'],
  ['aix', 'posix', 'AIX'],
  ['sunos5', 'posix', 'SunOS'],
  ['android', 'posix', 'Android'],
  ['ios', 'posix', 'iOS'],
  ['emscripten', 'posix', 'Emscripten'],
  ['wasi', 'posix', 'WASI'],
  ['java', 'java', 'Java'],
  ['', '', ''],
];
const implementations: readonly (readonly [string, string])[] = [
  ['cpython', 'CPython'],
  ['pypy', 'PyPy'],
  ['jython', 'Jython'],
  ['ironpython', 'IronPython'],
  ['graalpy', 'GraalVM'],
  ['', ''],
];
const minorVersions = ['2.7', ...Array.from({ length: 41 }, (_, minor) => `3.${minor}`)];

const together = {
  python: ['python_version', 'python_full_version'],
  platform: ['sys_platform', 'os_name', 'platform_system'],
  implementation: ['implementation_name', 'platform_python_implementation'],
} as const;

function environments(comparisons: readonly MarkerComparison[]): readonly Environment[] | null {
  const named = new Map<string, Set<string>>();
  for (const { left, right } of comparisons) {
    const [variable, value] = left.kind === 'variable' ? [left, right] : [right, left];
    if (variable.kind !== 'variable') continue;
    const values = named.get(variable.text) ?? new Set();
    named.set(variable.text, values);
    if (value.kind === 'value') values.add(value.text);
  }
  const isNamed = (names: readonly string[]): boolean => names.some((name) => named.has(name));
  const dimensions: (readonly Environment[])[] = [];
  if (isNamed(together.python)) dimensions.push(pythons(named.get('python_full_version')));
  if (isNamed(together.platform)) dimensions.push(rows(together.platform, platforms, named));
  if (isNamed(together.implementation)) {
    dimensions.push(rows(together.implementation, implementations, named));
  }
  const done = new Set<string>(Object.values(together).flat());
  for (const [name, values] of named) {
    if (!done.has(name)) dimensions.push(rows([name], [['']], new Map([[name, values]])));
  }
  if (dimensions.reduce((product, { length }) => product * length, 1) > maxEnvironments)
    return null;
  return dimensions.reduce<readonly Environment[]>(
    (all, dimension) => all.flatMap((one) => dimension.map((more) => new Map([...one, ...more]))),
    [new Map()],
  );
}

function pythons(named: ReadonlySet<string> = new Set()): readonly Environment[] {
  const patches = new Set([0, 99]);
  for (const version of named) {
    for (const [, number] of version.matchAll(/\d+\.\d+\.(\d{1,3})(?!\d)/g)) {
      const patch = Number(number);
      for (const near of [patch - 1, patch, patch + 1]) if (near >= 0) patches.add(near);
    }
  }
  return minorVersions.flatMap((minor) =>
    [...patches].map(
      (patch) =>
        new Map([
          ['python_version', minor],
          ['python_full_version', `${minor}.${patch}`],
        ]),
    ),
  );
}

/** The known rows, and one more for each value that none of them has. */
function rows(
  names: readonly string[],
  known: readonly (readonly string[])[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Environment[] {
  const more = names.flatMap((name, at) =>
    [...(named.get(name) ?? [])]
      .filter((value) => known.every((row) => row[at] !== value))
      .map((value) => names.map((_, other) => (other === at ? value : ''))),
  );
  return [...known, ...more].map((row) => new Map(names.map((name, at) => [name, row[at] ?? ''])));
}

function holds(expression: MarkerExpression, environment: Environment): boolean {
  // `and` binds closer than `or`.
  let any = false;
  let all = true;
  for (const part of expression) {
    if (part === 'or') {
      any ||= all;
      all = true;
    } else if (part !== 'and') {
      all &&= 'operator' in part ? compares(part, environment) : holds(part, environment);
    }
  }
  return any || all;
}

function compares({ left, operator, right }: MarkerComparison, environment: Environment): boolean {
  const textOf = ({ kind, text }: MarkerComparison['left']): string =>
    kind === 'value' ? text : (environment.get(text) ?? '');
  const [a, b] = [textOf(left), textOf(right)];
  switch (operator) {
    case 'in':
      return b.includes(a);
    case 'not in':
      return !b.includes(a);
    default:
      return byVersion(a, operator, b) ?? byText(a, operator, b);
  }
}

/** Null where the two are no versions. */
function byVersion(a: string, operator: string, b: string): boolean | null {
  if (!isVersion(a) || !isVersion(b.replace(/\.\*$/, ''))) return null;
  return satisfies(a, `${operator}${b}`, { prereleases: true });
}

/** Before and after mean nothing for text that is no version. */
function byText(a: string, operator: string, b: string): boolean {
  if (operator === '==' || operator === '===') return a === b;
  return operator === '!=' && a !== b;
}

function comparisonsOf(expression: MarkerExpression): readonly MarkerComparison[] {
  return expression.flatMap((part) => {
    if (typeof part === 'string') return [];
    return 'operator' in part ? [part] : comparisonsOf(part);
  });
}
