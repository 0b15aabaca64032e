import type { StarterFolder } from '../../src/core/starter/writeStarter.ts';

/** Files by path, folders by `null`, links by `'link'`; the folder itself is `''`. */
export type Tree = ReadonlyMap<string, string | null>;

/** A folder that lies nowhere, and refuses the operation of a number. */
export class MemoryStarterFolder implements StarterFolder {
  readonly entries: Map<string, string | null>;
  /** Changing operations so far. */
  operations = 0;
  /** The number of the changing operation that is refused, from 1; 0 refuses none. */
  readonly #failing: number;
  /** Run before a changing operation of that number. */
  readonly #before: (operation: number) => void;

  constructor(tree: Tree, failing = 0, before: (operation: number) => void = () => {}) {
    this.entries = new Map(tree);
    this.#failing = failing;
    this.#before = before;
  }

  async kind(path: string): Promise<'file' | 'folder' | 'other' | null> {
    const entry = this.entries.get(path);
    if (entry === undefined) return null;
    if (entry === null) return 'folder';
    return entry === 'link' ? 'other' : 'file';
  }

  async names(): Promise<readonly string[]> {
    return [...this.entries.keys()].filter((path) => path !== '' && !path.includes('/'));
  }

  async makeFolder(path: string): Promise<void> {
    this.#change(`make ${path}`);
    this.#parentOf(path);
    this.entries.set(path, null);
  }

  async write(path: string, text: string): Promise<void> {
    this.#change(`write ${path}`);
    this.#parentOf(path);
    this.entries.set(path, text);
  }

  async move(from: string, to: string): Promise<void> {
    this.#change(`move ${to}`);
    this.#parentOf(to);
    if (this.entries.has(to)) throw new Error(`${to} exists`);
    this.entries.set(to, this.entries.get(from) ?? '');
    this.entries.delete(from);
  }

  async remove(path: string): Promise<void> {
    this.#change(`remove ${path}`);
    if (this.#below(path).length > 0) throw new Error(`${path} is not empty`);
    this.entries.delete(path);
  }

  async removeAll(path: string): Promise<void> {
    this.#change(`remove all ${path}`);
    for (const below of this.#below(path)) this.entries.delete(below);
    this.entries.delete(path);
  }

  #below(path: string): readonly string[] {
    return [...this.entries.keys()].filter(
      (other) => other !== path && (path === '' || other.startsWith(`${path}/`)),
    );
  }

  #parentOf(path: string): void {
    if (path === '') return;
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (this.entries.get(parent) !== null) throw new Error(`${parent} is no folder`);
  }

  #change(what: string): void {
    this.operations++;
    this.#before(this.operations);
    if (this.operations === this.#failing) throw new Error(`refused: ${what}`);
  }
}
