import type { DocumentPath } from '../problem.ts';
import { say } from '../say.ts';
import { atOnce, Pace, type Steps } from '../steps.ts';
import type { JsonSchema } from './teamSchema.ts';
import type { TeamWordKey, TeamWords } from './teamWords.ts';

/** What a schema does not accept, by path. */
export interface SchemaFinding {
  readonly rule: 'schema';
  readonly message: string;
  readonly path: DocumentPath;
  readonly atKey?: boolean;
  /** A field too many: without it all is well. */
  readonly needless?: true;
}

/**
 * Checks values against a JSON schema of the kind that {@link JsonSchema} describes. Not a library: those compile
 * schemas with `new Function` or weigh more than the rest of the chunk. A test holds it against one.
 */
export class SchemaCheck {
  readonly #root: JsonSchema;
  readonly #words: TeamWords;
  readonly #patterns = new Map<string, RegExp>();
  readonly #pace = new Pace();

  constructor(root: JsonSchema, words: TeamWords) {
    this.#root = root;
    this.#words = words;
  }

  /** {@link checkInSteps} without a stop. */
  check(value: unknown, definition?: string): readonly SchemaFinding[] {
    return atOnce(this.checkInSteps(value, definition));
  }

  /**
   * @param definition of the schema; its root where absent
   * @param path of the value
   * @returns findings in the order of the value; an empty list where the schema accepts it
   */
  *checkInSteps(
    value: unknown,
    definition?: string,
    path: DocumentPath = [],
  ): Steps<readonly SchemaFinding[]> {
    const schema = definition === undefined ? this.#root : this.#definition(definition);
    const findings: SchemaFinding[] = [];
    for (const found of this.#all(schema, value, path)) {
      if (found === undefined) yield;
      else findings.push(found);
    }
    return findings;
  }

  *#all(schema: JsonSchema, value: unknown, path: DocumentPath): Findings {
    if (this.#pace.isDue()) yield;
    const { $ref } = schema;
    if ($ref !== undefined) {
      yield* this.#all(this.#definition($ref.slice($ref.lastIndexOf('/') + 1)), value, path);
      return;
    }
    const at = (word: TeamWordKey, ...values: readonly (string | number)[]): SchemaFinding => ({
      ...{ rule: 'schema', path },
      message: say(this.#words[word], ...values),
    });
    if (schema.enum !== undefined && !schema.enum.includes(value)) {
      yield at('oneOf', schema.enum.join(', '));
      return;
    }
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.length > 0 && !types.some((type) => isOf(type, value))) {
      const plain = typeof value === 'number' || typeof value === 'boolean';
      yield at(plain && types.includes('string') ? 'quote' : 'type', this.#typeNames(types));
      return;
    }
    if (typeof value === 'string') yield* this.#text(schema, value, at);
    else if (typeof value === 'number') yield* this.#number(schema, value, at);
    else if (Array.isArray(value)) yield* this.#list(schema, value, path, at);
    else if (typeof value === 'object' && value !== null) yield* this.#map(schema, value, path);
  }

  *#text(schema: JsonSchema, value: string, at: At): Findings {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
    if (value.length < minLength) yield minLength === 1 ? at('empty') : at('tooShort', minLength);
    else if (value.length > maxLength) yield at('tooLong', value.length, maxLength);
    else if (pattern !== undefined && !this.#pattern(pattern).test(value)) {
      const finding = at('pattern', pattern);
      const { patternErrorMessage: message } = schema;
      yield message === undefined ? finding : { ...finding, message };
    }
  }

  *#number({ minimum, maximum }: JsonSchema, value: number, at: At): Findings {
    if (value < (minimum ?? value) || value > (maximum ?? value)) {
      yield at('range', minimum ?? '', maximum ?? '');
    }
  }

  *#list(
    { minItems = 0, uniqueItems, items }: JsonSchema,
    value: readonly unknown[],
    path: DocumentPath,
    at: At,
  ): Findings {
    if (value.length < minItems) yield at('tooFew', minItems);
    if (uniqueItems === true) {
      const seen = new Map<string, number>();
      for (const [index, item] of value.entries()) {
        if (item === undefined) continue;
        const key = JSON.stringify(item);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        else yield { ...at('repeated', first + 1, index + 1), path: [...path, index] };
      }
    }
    if (items === undefined) return;
    for (const [index, item] of value.entries()) {
      // A reader leaves out what was refused without moving the rest.
      if (item !== undefined) yield* this.#all(items, item, [...path, index]);
    }
  }

  *#map(schema: JsonSchema, value: object, path: DocumentPath): Findings {
    const { required = [], properties = {}, additionalProperties, propertyNames } = schema;
    for (const name of required) {
      if (Object.hasOwn(value, name)) continue;
      const message = say(this.#words.missing, name);
      yield { rule: 'schema', message, path, atKey: true };
    }
    for (const [key, inner] of Object.entries(value)) {
      const own = [...path, key];
      if (propertyNames !== undefined) {
        for (const finding of this.#all(propertyNames, key, own))
          yield finding && { ...finding, atKey: true };
      }
      if (Object.hasOwn(properties, key)) yield* this.#all(properties[key] ?? {}, inner, own);
      else if (additionalProperties === false) {
        const message = say(this.#words.unknownField, key, Object.keys(properties).join(', '));
        yield { rule: 'schema', message, path: own, atKey: true, needless: true };
      } else if (additionalProperties !== undefined) {
        yield* this.#all(additionalProperties, inner, own);
      }
    }
  }

  #pattern(source: string): RegExp {
    const pattern = this.#patterns.get(source) ?? new RegExp(source, 'u');
    this.#patterns.set(source, pattern);
    return pattern;
  }

  #definition(name: string): JsonSchema {
    const found = this.#root.definitions?.[name];
    if (found === undefined) throw new Error(`The schema defines no ${name}`);
    return found;
  }

  #typeNames(types: readonly string[]): string {
    const names = types.map((type) => this.#words[`type.${type}` as TeamWordKey]);
    return names.reduce((one, other) => say(this.#words.or, one, other));
  }
}

/** Nothing stands for a stop: see {@link Steps}. */
type Findings = Generator<SchemaFinding | undefined, void, undefined>;
type At = (word: TeamWordKey, ...values: readonly (string | number)[]) => SchemaFinding;

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      // The other names of JSON Schema are those of typeof.
      return typeof value === type;
  }
}
