import { parse } from '@renovatebot/pep440';

/** A version without its local label; the numbers of its release without zeros at the end. */
interface Version {
  readonly epoch: number;
  readonly release: readonly number[];
  /** Letter (0 for `a`, 1 for `b`, 2 for `rc`) and number. */
  readonly pre: readonly [number, number] | null;
  readonly post: number | null;
  readonly dev: number | null;
}

interface Clause {
  readonly operator: string;
  readonly version: Version;
  /** The release that a version must begin with: of `==1.2.*` and `~=1.2.3`; null for all other clauses. */
  readonly prefix: readonly number[] | null;
  readonly local: string | null;
}

/** More clauses than this nobody writes; their number must not cost time. */
const maxClauses = 12;
/** Numbers of more digits are not exact in JavaScript. */
const tooManyDigits = /\d{15}/;

/**
 * Whether any version that could ever be released fits all specifiers, pre-releases among them. True also where that cannot
 * be told.
 *
 * The order of versions is cut into pieces by the clauses: two versions in one piece are the same to every clause. One
 * version of each piece is tried, so the answer is exact without knowing what has been released.
 * Source: PEP 440 (https://packaging.python.org/en/latest/specifications/version-specifiers/), its exclusive comparisons
 * as packaging 26 reads them.
 * @param specifiers canonical; '' allows all
 */
export function haveCommonVersion(specifiers: readonly string[]): boolean {
  const written = specifiers.flatMap((one) => one.split(',')).filter((one) => one.trim() !== '');
  if (written.length > maxClauses) return true;
  const clauses = written.map(readClause);
  if (!clauses.every((clause) => clause !== null)) return true;
  const locals = new Set(
    clauses.flatMap(({ operator, local }) =>
      local !== null && operator.startsWith('==') ? [local] : [],
    ),
  );
  if (locals.size > 1) return false;
  const [local = null] = locals;
  const isCommon = (version: Version): boolean =>
    clauses.every((clause) => fits(version, local, clause));
  const all = bases(clauses);
  // Mostly a plain version fits already, and there are few of these.
  return (
    all.some((base) => isCommon({ ...base, ...final })) ||
    all.some((base) => suffixed(base, clauses).some(isCommon))
  );
}

function readClause(text: string): Clause | null {
  const match = /^\s*(===|[~=!<>]=|[<>])\s*(.*?)\s*$/s.exec(text);
  const [, operator = '', written = ''] = match ?? [];
  const isPrefix = written.endsWith('.*');
  const bare = isPrefix ? written.slice(0, -2) : written;
  if (bare === '' || bare.length > 256 || tooManyDigits.test(bare)) return null;
  const parsed = parse(bare);
  // Null for what is no version, whatever the types of the package say.
  if (parsed === null) return null;
  const { epoch, release, pre, post, dev, local } = parsed;
  const number = (part: unknown): number | null => (Array.isArray(part) ? Number(part[1]) : null);
  const letter = Array.isArray(pre) ? ['a', 'b', 'rc'].indexOf(String(pre[0])) : -1;
  const version: Version = {
    epoch,
    release: stripped(release),
    pre: letter < 0 ? null : [letter, number(pre) ?? 0],
    post: number(post),
    dev: number(dev),
  };
  const prefix = operator === '~=' ? release.slice(0, -1) : isPrefix ? release : null;
  return {
    ...{ operator, version, prefix },
    local: Array.isArray(local) ? local.join('.').toLowerCase() : null,
  };
}

function fits(version: Version, local: string | null, clause: Clause): boolean {
  const { operator, version: bound, prefix } = clause;
  const order = compare(version, bound);
  switch (operator) {
    case '==':
    case '===':
      return prefix === null ? order === 0 : startsWith(version, bound.epoch, prefix);
    case '!=':
      if (prefix !== null) return !startsWith(version, bound.epoch, prefix);
      return order !== 0 || (clause.local !== null && clause.local !== local);
    case '~=':
      return order >= 0 && startsWith(version, bound.epoch, prefix ?? []);
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '<':
      // No pre-release of the bound, unless the bound is one itself.
      return (
        order < 0 && (isPre(bound) || !isPre(version) || compare(version, { ...bound, dev: 0 }) < 0)
      );
    default:
      // No post-release of the bound, unless the bound is one itself.
      return (
        order > 0 &&
        (bound.post !== null ||
          version.post === null ||
          compare({ ...version, post: null, dev: null }, bound) !== 0)
      );
  }
}

/** A release of each piece that the clauses cut the order of all releases into. */
function bases(clauses: readonly Clause[]): readonly Base[] {
  const depth = Math.max(0, ...clauses.map(({ version, prefix }) => longest(version, prefix))) + 1;
  const found = new Map<string, Base>();
  const addEdge = (epoch: number, release: readonly number[]): void => {
    // The edge, and what lies just above it: closer to it than any other edge can be.
    const above = [...release, ...Array(Math.max(0, depth - release.length)).fill(0), 1];
    for (const one of [stripped(release), above]) {
      found.set(`${epoch}!${one.join('.')}`, { epoch, release: one });
    }
  };
  addEdge(0, [0]);
  for (const { version, prefix } of clauses) {
    addEdge(version.epoch, [0]);
    addEdge(version.epoch, version.release);
    if (prefix !== null) {
      addEdge(version.epoch, prefix);
      addEdge(version.epoch, [...prefix.slice(0, -1), (prefix.at(-1) ?? 0) + 1]);
    }
  }
  return [...found.values()];
}

const final = { pre: null, post: null, dev: null } as const;

/** Of a release that a clause names, one version of each piece: there pre-, post- and development releases differ. */
function suffixed(base: Base, clauses: readonly Clause[]): readonly Version[] {
  const bounds = clauses
    .map(({ version }) => version)
    .filter((one) => compareBase(one, base) === 0);
  if (bounds.length === 0) return [];
  const letters = new Set(['0.0', '2.999999999']);
  for (const { pre } of bounds) {
    if (pre === null) continue;
    for (const n of [pre[1] - 1, pre[1], pre[1] + 1]) if (n >= 0) letters.add(`${pre[0]}.${n}`);
  }
  const pres: readonly Version['pre'][] = [
    null,
    ...[...letters].map((one) => {
      const [letter = '0', number = '0'] = one.split('.');
      return [Number(letter), Number(number)] as const;
    }),
  ];
  const posts = around(bounds.map(({ post }) => post));
  const devs = around(bounds.map(({ dev }) => dev));
  return pres.flatMap((pre) =>
    posts.flatMap((post) => devs.map((dev) => ({ ...base, pre, post, dev }))),
  );
}

/** No number, the lowest, the highest, and of each one given itself and its neighbours. */
function around(numbers: readonly (number | null)[]): readonly (number | null)[] {
  const near = numbers.flatMap((n) => (n === null ? [] : [n - 1, n, n + 1]));
  return [null, ...new Set([0, ...near.filter((n) => n >= 0), Number.MAX_SAFE_INTEGER])];
}

function compare(a: Version, b: Version): number {
  return (
    compareBase(a, b) ||
    compareNumbers(preKey(a), preKey(b)) ||
    (a.post ?? -1) - (b.post ?? -1) ||
    compareNumbers([a.dev ?? Infinity], [b.dev ?? Infinity])
  );
}

type Base = Pick<Version, 'epoch' | 'release'>;

function compareBase(a: Base, b: Base): number {
  return a.epoch - b.epoch || compareNumbers(a.release, b.release);
}

/** A development release of the final one comes before all, the final one after its pre-releases. */
function preKey({ pre, post, dev }: Version): readonly number[] {
  if (pre !== null) return pre;
  return post === null && dev !== null ? [-1] : [3];
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left, right] = [a[at] ?? 0, b[at] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function startsWith(version: Version, epoch: number, prefix: readonly number[]): boolean {
  return version.epoch === epoch && prefix.every((n, at) => n === (version.release[at] ?? 0));
}

function isPre({ pre, dev }: Version): boolean {
  return pre !== null || dev !== null;
}

function stripped(release: readonly number[]): readonly number[] {
  return release.slice(0, release.findLastIndex((n) => n !== 0) + 1);
}

function longest({ release }: Version, prefix: readonly number[] | null): number {
  return Math.max(release.length, prefix?.length ?? 0);
}
