import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { Pace, type Steps } from './steps.ts';
import type { YamlWordKey } from './yamlWords.ts';

/** What plain data cannot hold. */
export interface Mistake {
  readonly rule: 'syntax' | 'duplicate-key';
  readonly word: YamlWordKey;
  readonly key: string;
  readonly offset: number;
}

/** Makes plain data of nodes: objects, arrays and single values. */
export class ValueReader {
  readonly mistakes: Mistake[] = [];
  readonly #readText: (text: string) => string;
  readonly #pace = new Pace();

  constructor(readText: (text: string) => string) {
    this.#readText = readText;
  }

  /** @param node its depth is limited, since this works by recursion */
  *read(node: unknown): Steps<unknown> {
    if (isMap(node)) return yield* this.#readMap(node);
    if (!isSeq(node)) return this.#readSingle(node);
    const values: unknown[] = [];
    for (const item of node.items) {
      values.push(isScalar(item) ? this.#readSingle(item) : yield* this.read(item));
      if (this.#pace.isDue()) yield;
    }
    return values;
  }

  *#readMap({ items, range }: YAMLMap): Steps<unknown> {
    const values = new Map<string, unknown>();
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value) : '';
      const offset = (isNode(key) ? key.range?.[0] : undefined) ?? range?.[0] ?? 0;
      if (!isScalar(key)) {
        this.mistakes.push({ rule: 'syntax', word: 'yaml.keyKind', key: name, offset });
      } else if (values.has(name)) {
        const rule = 'duplicate-key';
        this.mistakes.push({ rule, word: 'yaml.duplicateKey', key: name, offset });
      }
      values.set(name, isScalar(value) ? this.#readSingle(value) : yield* this.read(value));
      if (this.#pace.isDue()) yield;
    }
    // An entry `__proto__` becomes a property as any other.
    return Object.fromEntries(values);
  }

  #readSingle(node: unknown): unknown {
    const value: unknown = isScalar(node) ? node.value : null;
    return typeof value === 'string' ? this.#readText(value) : value;
  }
}
