import { PlacedText } from '../python/placedText.ts';
import { readStringValue } from '../python/stringValue.ts';
import type { NameEvent } from './setupPyEvents.ts';
import type { SetupPyModule, Viewpoint } from './setupPyModule.ts';
import { depthChange, type TokenRange } from './setupPyTokens.ts';

/** No real setup.py spreads the reading of a file over more. */
const MAX_TOKENS = 20_000;
const MAX_FOLLOWED = 200;

const FILE_NAME = /^[\w. /-]*[\w-]\.(?:txt|in)$/;
const FOLDER = /^[\w. /-]*$/;

/**
 * The requirements file that an expression reads: the only literal file name (`.txt`, `.in`) in it, in what its names were
 * bound to and in the functions that it calls. Folders joined before it count where they are literals, or the folder of
 * setup.py itself; a path that is put together in another way is not known.
 * @returns its path relative to setup.py, placed where the name stands; null where none or more than one may be meant
 */
export function findRequirementsFile(
  module: SetupPyModule,
  range: TokenRange,
  view: Viewpoint,
): PlacedText | null {
  const search = new FileSearch(module);
  search.visit(range, view);
  return search.only();
}

class FileSearch {
  readonly #module: SetupPyModule;
  readonly #found = new Map<string, PlacedText>();
  readonly #followed = new Set<NameEvent | string>();
  #isAmbiguous = false;
  #left = MAX_TOKENS;

  constructor(module: SetupPyModule) {
    this.#module = module;
  }

  only(): PlacedText | null {
    const [file, ...others] = this.#found.values();
    return this.#isAmbiguous || others.length > 0 ? null : (file ?? null);
  }

  visit(range: TokenRange, view: Viewpoint): void {
    for (let i = range.start; i < range.end; i++) {
      if (this.#isAmbiguous) return;
      if (this.#left-- <= 0 || this.#followed.size > MAX_FOLLOWED) this.#isAmbiguous = true;
      const token = this.#module.tokens[i];
      if (token?.kind === 'string') this.#visitString(i, range, view);
      else if (token?.kind === 'name' && this.#text(i - 1) !== '.' && this.#text(i + 1) !== '=') {
        this.#follow(token.text, view);
      }
    }
  }

  #follow(name: string, view: Viewpoint): void {
    for (const event of this.#module.eventsFor(name, view)) {
      if (this.#followed.has(event)) continue;
      this.#followed.add(event);
      const { block, statement, value, source } = event;
      this.visit(value ?? source, { block, at: statement.start });
    }
    if (this.#followed.has(name)) return;
    this.#followed.add(name);
    for (const { block, tokens } of this.#module.bodyOf(name)) {
      this.visit(tokens, { block, at: tokens.start });
    }
  }

  #visitString(at: number, range: TokenRange, view: Viewpoint): void {
    const token = this.#module.tokens[at];
    if (token === undefined) return;
    const value = readStringValue(this.#module.text, token);
    const written = this.#module.text.slice(token.start, token.end);
    const isName = value !== null && FILE_NAME.test(value.text);
    const before = this.#separatorBefore(at, range);
    if (!isName) {
      // A folder joined with what is no literal, or a name with holes: the path is not told.
      const isHoley = /\.(?:txt|in)['"]/.test(written);
      const next = this.#text(at + 1);
      const isPart = next === '/' || (next === ',' && this.#isJoined(at, range));
      const isFolder = isPart && this.#module.tokens[at + 2]?.kind !== 'string';
      if (isHoley || isFolder) this.#isAmbiguous = true;
      return;
    }
    const folders = before === null ? [] : this.#foldersBefore(before, range, view);
    if (folders === null || this.#text(at + 1) === '%') {
      this.#isAmbiguous = true;
      return;
    }
    const path = [...folders, value.text].join('/').replace(/^(?:\.?\/)+/, '');
    const isPlain = folders.length === 0 && path === value.text;
    this.#found.set(path, isPlain ? value : PlacedText.standing(path, value.spanOf()));
  }

  /** The mark that joins the literal at `at` to what stands before it; null where none does. */
  #separatorBefore(at: number, range: TokenRange): number | null {
    const text = this.#text(at - 1);
    if (at <= range.start) return null;
    if (text === '/' || text === '+') return at - 1;
    return text === ',' && this.#isJoined(at, range) ? at - 1 : null;
  }

  /** Whether the token stands among the arguments of `join(…)` or `joinpath(…)`. */
  #isJoined(at: number, range: TokenRange): boolean {
    const open = this.#openBefore(at, range);
    const name = open === null ? '' : this.#text(open - 1);
    return name === 'joinpath' || (name === 'join' && this.#text(open ?? 0) === '(');
  }

  #openBefore(at: number, range: TokenRange): number | null {
    let depth = 0;
    for (let i = at - 1; i >= range.start && at - i < 1000; i--) {
      depth -= depthChange(this.#text(i));
      if (depth < 0) return i;
    }
    return null;
  }

  /** The literal folders before a separator; null where one of them is not known. */
  #foldersBefore(separator: number, range: TokenRange, view: Viewpoint): readonly string[] | null {
    const folders: string[] = [];
    for (let end = separator; ; ) {
      let start = end;
      let depth = 0;
      while (start > range.start && end - start < 1000) {
        const text = this.#text(start - 1);
        if (depth === 0 && (depthChange(text) > 0 || /^[,/+=]$/.test(text))) break;
        depth -= depthChange(text);
        start--;
      }
      const only = start === end - 1 ? this.#module.tokens[start] : undefined;
      const literal = only?.kind === 'string' ? readStringValue(this.#module.text, only) : null;
      if (only?.kind === 'string') {
        if (literal === null || !FOLDER.test(literal.text) || literal.text.startsWith('..'))
          return null;
        if (literal.text !== '.') folders.unshift(literal.text.replace(/\/+$/, ''));
      } else if (!this.#isHere({ start, end }, view, 5)) return null;
      const before = this.#text(start - 1);
      if (start <= range.start || !/^[,/+]$/.test(before)) return folders;
      end = start - 1;
    }
  }

  /** Whether an expression is the folder of setup.py, or the working folder, which is the same when it runs. */
  #isHere(range: TokenRange, view: Viewpoint, depth: number): boolean {
    let marks = 0;
    let steps = 0;
    for (let i = range.start; i < range.end; i++) {
      const { kind, text } = this.#module.tokens[i] ?? { kind: 'mark', text: '' };
      if (kind === 'string') return false;
      if (text === 'parent' || text === 'dirname') steps++;
      if (text === '__file__' || text === 'getcwd' || text === 'cwd' || text === 'curdir') marks++;
      else if (kind === 'name' && depth > 0 && this.#text(i - 1) !== '.') {
        const events = this.#module.eventsFor(text, view);
        const last = events.at(-1);
        const value = last?.value ?? null;
        if (last === undefined || value === null || last.action !== 'assign') continue;
        const here = { block: last.block, at: last.statement.start };
        if (!this.#isHere(value, here, depth - 1)) return false;
        marks++;
      }
    }
    return marks === 1 && steps < 2;
  }

  #text(at: number): string {
    return this.#module.tokens[at]?.text ?? '';
  }
}
