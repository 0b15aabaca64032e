/**
 * Reads a value of unknown shape: hands back what fits, typed, without the fields that nobody asked for.
 * These few functions are all that the panel's messages need; a library for schemas took a tenth of its script.
 *
 * @throws Misfit where the value does not fit
 */
export type Schema<T> = (value: unknown) => T;
export type Output<S> = S extends Schema<infer T> ? T : never;

/** Why a value does not fit, and where in it. */
export class Misfit extends Error {
  readonly path: (string | number)[] = [];
}

type Entries = Readonly<Record<string, Schema<unknown>>>;
type Flat<T> = { [K in keyof T]: T[K] };
type IsOptional<S> = undefined extends Output<S> ? true : false;
/** Fields by their schemas; those that may be undefined may be absent. */
export type Fields<E> = Flat<
  { [K in keyof E as IsOptional<E[K]> extends true ? never : K]: Output<E[K]> } & {
    [K in keyof E as IsOptional<E[K]> extends true ? K : never]?: Output<E[K]>;
  }
>;

export const text: Schema<string> = fitting('a text', (value) => typeof value === 'string');
export const https = textThat('a link that begins with https://', (own) =>
  own.startsWith('https://'),
);
export const flag: Schema<boolean> = fitting(
  'true or false',
  (value) => typeof value === 'boolean',
);
export const number = numberThat('a finite number', Number.isFinite);
export const count = numberThat('a whole number', (own) => Number.isInteger(own) && own >= 0);
export const length = numberThat('a length', (own) => Number.isFinite(own) && own >= 0);

export function textUpTo(max: number): Schema<string> {
  return textThat(`a text of at most ${max} characters`, (own) => own.length <= max);
}

export function oneOf<const T extends string | number>(values: readonly T[]): Schema<T> {
  return fitting(values.join(' | '), (value) => (values as readonly unknown[]).includes(value));
}

export function list<T>(schema: Schema<T>, max = Number.POSITIVE_INFINITY): Schema<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > max) throw new Misfit('expected a list');
    return value.map((own: unknown, position) => readAt(position, schema, own));
  };
}

export function object<E extends Entries>(entries: E): Schema<Fields<E>> {
  const known = Object.entries(entries);
  return (value) => {
    const given = record(value);
    const read: Record<string, unknown> = {};
    for (const [key, schema] of known) {
      const own = readAt(key, schema, Object.hasOwn(given, key) ? given[key] : undefined);
      if (own !== undefined) read[key] = own;
    }
    return read as Fields<E>;
  };
}

/** An object with any keys. */
export function recordOf<T>(schema: Schema<T>): Schema<Record<string, T>> {
  return (value) =>
    Object.fromEntries(
      Object.entries(record(value)).map(([key, own]) => [key, readAt(key, schema, own)]),
    );
}

/** Messages by their field `type`. */
export function byType<V extends Readonly<Record<string, Entries>>>(
  variants: V,
): Schema<{ [T in keyof V]: Flat<{ type: T } & Fields<V[T]>> }[keyof V]> {
  const types = oneOf(Object.keys(variants));
  const schemas = new Map(
    Object.entries(variants).map(([type, entries]) => [
      type,
      object({ type: types, ...entries }) as Schema<never>,
    ]),
  );
  const typed = object({ type: types });
  return (value) => {
    const { type } = typed(value);
    return (schemas.get(type) as Schema<never>)(value);
  };
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return (value) => (value === null ? null : schema(value));
}

export function optional<T>(schema: Schema<T>): Schema<T | undefined> {
  return (value) => (value === undefined ? undefined : schema(value));
}

export function optionals<E extends Entries>(
  entries: E,
): { [K in keyof E]: Schema<Output<E[K]> | undefined> } {
  return Object.fromEntries(
    Object.entries(entries).map(([key, schema]) => [key, optional(schema)]),
  ) as { [K in keyof E]: Schema<Output<E[K]> | undefined> };
}

/** What is absent is taken as `given`. */
export function otherwise<T>(schema: Schema<T>, given: T): Schema<T> {
  return (value) => (value === undefined ? given : schema(value));
}

/** A rule on what already has the right shape. */
export function check<T>(
  schema: Schema<T>,
  expected: string,
  fits: (value: T) => boolean,
): Schema<T> {
  return (value) => {
    const read = schema(value);
    if (!fits(read)) throw new Misfit(`expected ${expected}`);
    return read;
  };
}

function textThat(expected: string, fits: (value: string) => boolean): Schema<string> {
  return fitting(expected, (value) => typeof value === 'string' && fits(value));
}

function numberThat(expected: string, fits: (value: number) => boolean): Schema<number> {
  return fitting(expected, (value) => typeof value === 'number' && fits(value));
}

function fitting<T>(expected: string, fits: (value: unknown) => boolean): Schema<T> {
  return (value) => {
    if (!fits(value)) throw new Misfit(`expected ${expected}`);
    return value as T;
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Misfit('expected an object');
  return value as Readonly<Record<string, unknown>>;
}

function readAt<T>(key: string | number, schema: Schema<T>, value: unknown): T {
  try {
    return schema(value);
  } catch (error) {
    if (error instanceof Misfit) error.path.unshift(key);
    throw error;
  }
}
