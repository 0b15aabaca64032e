import { PlacedText } from '../python/placedText.ts';
import { readStringValue } from '../python/stringValue.ts';
import { applied, callMethod, type Done, perhapsApplied } from './setupPyChanges.ts';
import type { NameEvent } from './setupPyEvents.ts';
import { findRequirementsFile } from './setupPyFiles.ts';
import { isWithin, type SetupPyModule, type Viewpoint } from './setupPyModule.ts';
import {
  closingOf,
  colonOf,
  depthChange,
  splitAtCommas,
  type TokenRange,
} from './setupPyTokens.ts';
import {
  appended,
  dictOf,
  entryOf,
  oneEntry,
  type SetupPyValue,
  sumOf,
  type UnknownValue,
  updated,
} from './setupPyValue.ts';

/** Steps and depth that no real setup.py comes near, and that bound what a hostile one costs. */
const MAX_STEPS = 30_000;
const MAX_DEPTH = 60;

/** A value, and the token after what it was read from. */
interface Read {
  readonly value: SetupPyValue;
  readonly end: number;
}

/**
 * Tells what expressions stand for without running them: literals, sums of lists, names bound to such, entries of dicts,
 * and what is done to a list or dict afterwards. All else is unknown, never guessed.
 */
export class SetupPyEvaluator {
  readonly #module: SetupPyModule;
  readonly #known = new Map<NameEvent, SetupPyValue>();
  /** Values of names that no expression was bound to: imports, loops, `with`. */
  readonly #bare = new Set<SetupPyValue>();
  #steps = 0;
  #depth = 0;

  constructor(module: SetupPyModule) {
    this.#module = module;
  }

  /** The value of the expression that `range` holds, and nothing else. */
  evaluate(range: TokenRange, view: Viewpoint): SetupPyValue {
    this.#steps++;
    if (this.#steps > MAX_STEPS || this.#depth > MAX_DEPTH) return this.#unknown(range, null);
    this.#depth++;
    const read = this.#readSum(range, view);
    this.#depth--;
    return read !== null && read.end === range.end ? read.value : this.#unknown(range, view);
  }

  /** The arguments by name, those of `**dict` among them. */
  evaluateArguments(range: TokenRange, view: Viewpoint): SetupPyValue {
    let dict = dictOf(new Map());
    for (const part of splitAtCommas(this.#module.tokens, range)) {
      const name = this.#text(part.start);
      const value = { start: part.start + (name === '**' ? 1 : 2), end: part.end };
      const isNamed = this.#text(part.start + 1) === '=';
      if (!isNamed && name !== '**') continue;
      const read = this.evaluate(value, view);
      const added: SetupPyValue = isNamed ? dictOf(new Map([[name, read]])) : read;
      dict = updated(dict, added) ?? dict;
    }
    return dict;
  }

  /** @param view null where nothing more is to be found out about it */
  #unknown(range: TokenRange, view: Viewpoint | null): UnknownValue {
    const file = view === null ? null : findRequirementsFile(this.#module, range, view);
    return { kind: 'unknown', span: this.#module.spanOf(range), file };
  }

  #text(at: number): string {
    return this.#module.tokens[at]?.text ?? '';
  }

  #readSum(range: TokenRange, view: Viewpoint): Read | null {
    let operand = this.#readOperandOrUnknown(range, view);
    if (operand === null) return null;
    while (operand.end < range.end && this.#text(operand.end) === '+') {
      const rest = { start: operand.end + 1, end: range.end };
      const right = this.#readOperandOrUnknown(rest, view);
      const value: SetupPyValue | null = right === null ? null : sumOf(operand.value, right.value);
      if (right === null || value === null) return null;
      operand = { value, end: right.end };
    }
    return operand;
  }

  /** An operand; one that is not known reaches to the next `+`, where nothing but sums stands behind it. */
  #readOperandOrUnknown(range: TokenRange, view: Viewpoint): Read | null {
    const read = this.#readOperand(range, view);
    if (read !== null && (read.end === range.end || this.#text(read.end) === '+')) return read;
    let depth = 0;
    let end = range.start;
    for (; end < range.end; end++) {
      const text = this.#text(end);
      depth += depthChange(text);
      if (depth > 0) continue;
      if (text === '+') break;
      if (!/^[\w.)\]}]*$/.test(text) || SPLITTERS.has(text)) return null;
    }
    // Alone it is the whole expression, for the caller to tell.
    if (end === range.start || (end === range.end && this.#text(range.start - 1) !== '+'))
      return null;
    return { value: this.#unknown({ start: range.start, end }, view), end };
  }

  #readOperand(range: TokenRange, view: Viewpoint): Read | null {
    let read = this.#readAtom(range, view);
    while (read !== null && read.end < range.end) {
      const text = this.#text(read.end);
      if (text !== '[' && text !== '.') return read;
      read =
        text === '[' ? this.#readEntry(read, range, view) : this.#readMethod(read, range, view);
    }
    return read;
  }

  #readAtom(range: TokenRange, view: Viewpoint): Read | null {
    const token = this.#module.tokens[range.start];
    if (token === undefined || range.start >= range.end) return null;
    if (token.kind === 'string') return this.#readStrings(range);
    if (token.kind === 'mark') {
      if (depthChange(token.text) !== 1) return null;
      // What nobody closes is not finished yet.
      const close = closingOf(this.#module.tokens, range.start, range.end) ?? range.end;
      const inner = { start: range.start + 1, end: close };
      const [only] = token.text === '(' ? splitAtCommas(this.#module.tokens, inner) : [];
      const isGroup = only?.start === inner.start && only.end === inner.end;
      const value = isGroup
        ? this.evaluate(only, view)
        : token.text === '{'
          ? this.#readBraces(inner, view)
          : this.#readItems(inner, view);
      return value === null ? null : { value, end: Math.min(close + 1, range.end) };
    }
    if (token.kind !== 'name') return null;
    if (this.#text(range.start + 1) === '(' && range.start + 1 < range.end) {
      return this.#readCall(token.text, range, view);
    }
    if (token.text === 'None') return { value: EMPTY_LIST, end: range.start + 1 };
    const end = range.start + 1;
    const value = this.#lookUp(token.text, view);
    // What binds the name without an expression says less than the name.
    const isBare = value?.kind === 'unknown' && this.#bare.has(value);
    const span = this.#module.spanOf({ start: range.start, end });
    return value === null ? null : { value: isBare ? { ...value, span } : value, end };
  }

  /** Literals that follow each other are one. */
  #readStrings({ start, end }: TokenRange): Read | null {
    const parts: PlacedText[] = [];
    let at = start;
    for (; at < end; at++) {
      const token = this.#module.tokens[at];
      if (token?.kind !== 'string') break;
      const part = readStringValue(this.#module.text, token);
      if (part === null) return null;
      parts.push(part);
    }
    return { value: { kind: 'text', text: PlacedText.join(parts) }, end: at };
  }

  #readItems(inner: TokenRange, view: Viewpoint): SetupPyValue | null {
    let list: SetupPyValue | null = EMPTY_LIST;
    for (const part of splitAtCommas(this.#module.tokens, inner)) {
      const isSpread = this.#text(part.start) === '*';
      const item = this.evaluate({ ...part, start: part.start + (isSpread ? 1 : 0) }, view);
      list = list === null ? null : isSpread ? sumOf(list, item) : appended(list, item);
    }
    return list;
  }

  #readBraces(inner: TokenRange, view: Viewpoint): SetupPyValue | null {
    const parts = splitAtCommas(this.#module.tokens, inner);
    const isSet = parts.some(
      (part) => this.#text(part.start) !== '**' && colonOf(this.#module.tokens, part) === part.end,
    );
    if (isSet) return this.#readItems(inner, view);
    let dict: SetupPyValue | null = dictOf(new Map());
    for (const part of parts) {
      const colon = colonOf(this.#module.tokens, part);
      const isSpread = this.#text(part.start) === '**';
      const value = { start: isSpread ? part.start + 1 : colon + 1, end: part.end };
      const read = this.evaluate(value, view);
      const key = isSpread ? null : this.evaluate({ start: part.start, end: colon }, view);
      const added = key === null ? read : (oneEntry(key, read) ?? this.#unknown(part, null));
      dict = dict === null ? null : updated(dict, added);
    }
    return dict;
  }

  #readCall(name: string, range: TokenRange, view: Viewpoint): Read | null {
    const close = closingOf(this.#module.tokens, range.start + 1, range.end);
    if (close === null) return null;
    const inner = { start: range.start + 2, end: close };
    const isOwn = this.#module.bodyOf(name).length > 0;
    let value: SetupPyValue | null = null;
    if (name === 'dict' && !isOwn) {
      const isNamed = splitAtCommas(this.#module.tokens, inner).every(
        (part) => this.#text(part.start) === '**' || this.#text(part.start + 1) === '=',
      );
      value = isNamed ? this.evaluateArguments(inner, view) : null;
    } else if (LISTS.has(name) && !isOwn) {
      value = inner.start === inner.end ? EMPTY_LIST : this.evaluate(inner, view);
      if (value.kind !== 'list') value = null;
    }
    return value === null ? null : { value, end: close + 1 };
  }

  #readEntry(read: Read, range: TokenRange, view: Viewpoint): Read | null {
    const close = closingOf(this.#module.tokens, read.end, range.end);
    if (close === null) return null;
    const key = this.evaluate({ start: read.end + 1, end: close }, view);
    const value = entryOf(read.value, key);
    return value === null ? null : { value, end: close + 1 };
  }

  #readMethod(read: Read, range: TokenRange, view: Viewpoint): Read | null {
    const method = this.#text(read.end + 1);
    const close =
      this.#text(read.end + 2) === '('
        ? closingOf(this.#module.tokens, read.end + 2, range.end)
        : null;
    if (close === null) return null;
    const [argument, ...others] = splitAtCommas(this.#module.tokens, {
      start: read.end + 3,
      end: close,
    });
    if (others.length > 0) return null;
    const given = argument === undefined ? null : this.evaluate(argument, view);
    const value = callMethod(read.value, method, given);
    return value === null ? null : { value, end: close + 1 };
  }

  #valueOf = (event: NameEvent): SetupPyValue => {
    const { value, block, statement, source } = event;
    const known = this.#known.get(event);
    if (known !== undefined) return known;
    const view = { block, at: statement.start };
    const found = value === null ? this.#unknown(source, view) : this.evaluate(value, view);
    if (value === null) this.#bare.add(found);
    this.#known.set(event, found);
    return found;
  };

  #lookUp(name: string, view: Viewpoint): SetupPyValue | null {
    let value: SetupPyValue | null = null;
    for (const event of this.#module.eventsFor(name, view)) {
      this.#steps++;
      if (this.#steps > MAX_STEPS) return null;
      const { key, block, statement, source } = event;
      const done: Done = {
        action: event.action,
        value: this.#valueOf(event),
        key: key && this.evaluate(key, { block, at: statement.start }),
        unknown: this.#unknown(event.value ?? source, null),
      };
      value = isWithin(view.block, block) ? applied(value, done) : perhapsApplied(value, done);
    }
    return value;
  }
}

const EMPTY_LIST: SetupPyValue = { kind: 'list', items: [] };
const LISTS: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'frozenset', 'sorted']);
/** Words that bind less than a sum. */
const SPLITTERS: ReadonlySet<string> = new Set('if else or and not in is lambda for'.split(' '));
