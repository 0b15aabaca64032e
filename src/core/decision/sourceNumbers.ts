import type { Source } from '../knowledge/knowledge.ts';
import { inlineText, linkAddress } from './inlineText.ts';

/** Numbers the sources of a text in the order they are first named, and lists them at its end. */
export class SourceNumbers {
  readonly #known: Readonly<Record<string, Source>>;
  readonly #numbers = new Map<string, number>();

  constructor(known: Readonly<Record<string, Source>>) {
    this.#known = known;
  }

  /** ` ([1], [2])`, links through {@link definitions}; empty where there is none. */
  refer(keys: readonly string[]): string {
    const known = [...new Set(keys)].filter((key) => Object.hasOwn(this.#known, key));
    if (known.length === 0) return '';
    return ` (${known.map((key) => `[${this.#numberOf(key)}]`).join(', ')})`;
  }

  /** What stands behind the numbers, for the reader. */
  list(): readonly string[] {
    return this.#entries().map(
      ([number, { title, date }]) => `* [${number}] ${inlineText(title)}, ${date}`,
    );
  }

  /** What stands behind the numbers, for Markdown. */
  definitions(): readonly string[] {
    return this.#entries().flatMap(([number, { url }]) => {
      const address = linkAddress(url);
      return address === null ? [] : [`[${number}]: ${address}`];
    });
  }

  #numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }

  #entries(): readonly (readonly [number: number, source: Source])[] {
    return [...this.#numbers].flatMap(([key, number]) => {
      const source = this.#known[key];
      return source === undefined ? [] : [[number, source] as const];
    });
  }
}
