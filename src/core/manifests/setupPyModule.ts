import { indentationOf } from '../python/indentation.ts';
import { type PythonToken, readPythonTokens } from '../python/pythonTokens.ts';
import type { Span } from '../python/requirementLine.ts';
import { eventsOf, type NameEvent } from './setupPyEvents.ts';
import {
  type Block,
  type PythonFunction,
  readStatements,
  type Statement,
} from './setupPyStatements.ts';
import type { TokenRange } from './setupPyTokens.ts';

/** From where a name is looked at. */
export interface Viewpoint {
  readonly block: Block;
  /** The token before which it is asked what a name stands for. */
  readonly at: number;
}

/** A Python file, taken apart as far as the values of its names ask for. */
export class SetupPyModule {
  readonly text: string;
  readonly tokens: readonly PythonToken[];
  readonly statements: readonly Statement[];
  readonly #events = new Map<string, NameEvent[]>();
  readonly #functions = new Map<string, PythonFunction>();
  readonly #bodies = new Map<PythonFunction, Statement[]>();

  constructor(text: string) {
    this.text = text;
    this.tokens = readPythonTokens(text);
    this.statements = readStatements(this.tokens, ({ start }) => indentationOf(text, start) ?? 0);
    for (const statement of this.statements) {
      const { owner } = statement.block;
      if (owner !== null) {
        this.#functions.set(owner.name, owner);
        const body = this.#bodies.get(owner);
        if (body === undefined) this.#bodies.set(owner, [statement]);
        else body.push(statement);
      }
      for (const event of eventsOf(this.tokens, statement)) {
        const known = this.#events.get(event.name);
        if (known === undefined) this.#events.set(event.name, [event]);
        else known.push(event);
      }
    }
  }

  /**
   * What happens to a name before a point of view, in order: within its function, where that binds the name; else in the
   * module, all of which counts for a function, since functions run later.
   */
  eventsFor(name: string, { block, at }: Viewpoint): readonly NameEvent[] {
    const events = this.#events.get(name) ?? [];
    const { owner } = block;
    if (owner !== null) {
      const own = events.filter((event) => event.block.owner === owner);
      if (own.length > 0) return own.filter(({ statement }) => statement.start < at);
      if (this.#isParameter(name, owner)) return [];
    }
    return events.filter(
      (event) => event.block.owner === null && (owner !== null || event.statement.start < at),
    );
  }

  /** The statements of the function of that name; empty where there is none. */
  bodyOf(name: string): readonly Statement[] {
    const found = this.#functions.get(name);
    return found === undefined ? [] : (this.#bodies.get(found) ?? []);
  }

  /** The part of the text that some tokens take. */
  spanOf({ start, end }: TokenRange): Span {
    const first = this.tokens[start];
    const last = this.tokens[end - 1];
    if (first === undefined || last === undefined || start >= end) {
      const at = first?.start ?? this.text.length;
      return { start: at, end: at };
    }
    return { start: first.start, end: last.end };
  }

  #isParameter(name: string, { header }: PythonFunction): boolean {
    for (let i = header.start + 2; i < header.end; i++) {
      if (this.tokens[i]?.text === name) return true;
    }
    return false;
  }
}

/** Whether all that runs in `inner` runs in `outer`, once. */
export function isWithin(inner: Block, outer: Block): boolean {
  for (let block: Block | null = inner; block !== null; block = block.parent) {
    if (block === outer) return true;
  }
  return false;
}
