import type { ApiChange, FrameworkIdentity } from '../../knowledge/framework.ts';

/** What has changes: a framework, or a library beneath some. */
export type ChangeOwner = Pick<
  FrameworkIdentity,
  'id' | 'name' | 'distributions' | 'links' | 'changes'
>;

/** A change that can be seen in Python code: the dotted path, and the argument of a call where one is meant. */
export interface ChangeTarget {
  readonly change: ApiChange;
  readonly owner: ChangeOwner;
  readonly path: string;
  readonly keyword: string | null;
}

const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;
const argument = /^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)\((\w+)=(?:\.\.\.)?\)$/;
const visible: ReadonlySet<ApiChange['use']> = new Set([
  'import',
  'attribute',
  'call',
  'decorator',
  'argument',
]);
const lost: ReadonlySet<ApiChange['effect']> = new Set(['removed', 'renamed', 'deprecated']);

/** The changes of frameworks and libraries that rules can see, by dotted path. What is told in words only is for people to read. */
export class ChangeTargets {
  readonly #byPath = new Map<string, ChangeTarget[]>();

  constructor(owners: readonly ChangeOwner[]) {
    for (const owner of owners) {
      for (const change of owner.changes) {
        const target = targetOf(change, owner);
        if (target === null) continue;
        const same = this.#byPath.get(target.path);
        if (same === undefined) this.#byPath.set(target.path, [target]);
        else same.push(target);
      }
    }
  }

  /** How many changes can be seen. */
  get size(): number {
    return [...this.#byPath.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** The changes of the path or of what it begins with, the longest first. */
  of(path: string): readonly ChangeTarget[] {
    const found: ChangeTarget[] = [];
    for (let prefix = path; ; prefix = prefix.slice(0, prefix.lastIndexOf('.'))) {
      found.push(...(this.#byPath.get(prefix) ?? []));
      if (!prefix.includes('.')) return found;
    }
  }
}

function targetOf(change: ApiChange, owner: ChangeOwner): ChangeTarget | null {
  const { symbol, use, effect } = change;
  if (!visible.has(use) || !lost.has(effect)) return null;
  if (use === 'argument') {
    const [, path, keyword] = argument.exec(symbol) ?? [];
    if (path === undefined || keyword === undefined) return null;
    return { change, owner, path, keyword };
  }
  return dotted.test(symbol) ? { change, owner, path: symbol, keyword: null } : null;
}
