/** The part of JSON Schema (draft 7) that the schemas of `resources/schema` are written in. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: false | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/**
 * Makes the schema of a team's file from the form of a shipped entry, so that the two cannot drift apart. A team's fact
 * needs neither sources nor days: the file itself is its source. `definitions.entry` is an entry of which only the id
 * is there for sure; `definitions.inHouse` is one that must stand alone.
 *
 * @param team `resources/schema/team.json`; its definitions win over those of the framework
 * @param framework `resources/schema/framework.json`
 */
export function teamSchema(team: JsonSchema, framework: JsonSchema): JsonSchema {
  const { definitions = {}, ...root } = team;
  const {
    definitions: shipped = {},
    properties = {},
    type,
    additionalProperties,
  } = relaxed(framework);
  const fields = { ...properties, ...definitions.entry?.properties };
  // Of links, as of cells, a team may name one.
  const lax = { ...fields, links: { ...fields.links, required: [] } };
  const form = {
    ...(type !== undefined && { type }),
    ...(additionalProperties !== undefined && { additionalProperties }),
  };
  return {
    ...root,
    definitions: {
      ...shipped,
      ...definitions,
      entry: { ...form, ...definitions.entry, properties: lax },
      inHouse: { ...form, ...definitions.inHouse, properties: fields },
    },
  };
}

/** The schema with each of its own error messages translated. */
export function translatedSchema(
  schema: JsonSchema,
  translate: (text: string) => string,
): JsonSchema {
  return map(schema, (value, key) =>
    key === 'patternErrorMessage' && typeof value === 'string' ? translate(value) : value,
  ) as JsonSchema;
}

const needless: ReadonlySet<string> = new Set(['sources', 'checked']);

function relaxed(schema: JsonSchema): JsonSchema {
  return map(schema, (value, key) =>
    key === 'required' && Array.isArray(value)
      ? value.filter((name) => !needless.has(name))
      : value,
  ) as JsonSchema;
}

function map(value: unknown, change: (value: unknown, key: string) => unknown, key = ''): unknown {
  if (Array.isArray(value)) return change(value, key);
  if (typeof value !== 'object' || value === null) return change(value, key);
  return Object.fromEntries(
    Object.entries(value).map(([own, inner]) => [own, map(inner, change, own)]),
  );
}
