import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import type { DocumentPath, Finding } from '../../core/knowledge/problem.ts';

/** Checks a file's value against the schema of that name; an empty answer means that the schema accepts it. */
export type CheckSchema = (schema: string, file: string, value: unknown) => readonly Finding[];

/**
 * Compiles the JSON schemas of `resources/schema`.
 *
 * @param schemas by file name, e.g. `framework.json`; they may refer to each other by that name
 * @throws where a schema is no valid JSON schema, or where the asked one is not among them
 */
export function createSchemaCheck(schemas: Readonly<Record<string, object>>): CheckSchema {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
  // VS Code's own extension of JSON Schema: the text it shows instead of the pattern. We show the same.
  ajv.addKeyword('patternErrorMessage');
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return (schema, file, value) => {
    const validate = ajv.getSchema(schema) as ValidateFunction | undefined;
    if (validate === undefined) throw new Error(`No schema ${schema} in resources/schema`);
    if (validate(value)) return [];
    return (validate.errors ?? []).flatMap((error) => finding(file, value, error) ?? []);
  };
}

function finding(file: string, value: unknown, error: ErrorObject): Finding | null {
  const { keyword, params, parentSchema, data } = error;
  const path = toPath(value, error.instancePath);
  const at = (message: string): Finding => ({ file, rule: 'schema', message, path });
  switch (keyword) {
    case 'required':
      return { ...at(`"${params.missingProperty}" is missing here`), atKey: true };
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys(parentSchema?.properties ?? {}).join(', ');
      const message = `"${key}" is not known here; known are ${known}`;
      return { ...at(message), path: [...path, key], atKey: true };
    }
    case 'enum':
      return at(`must be one of ${params.allowedValues.join(', ')}`);
    case 'type':
      return at(typeMessage([params.type].flat(), data));
    case 'pattern':
      return at(parentSchema?.patternErrorMessage ?? `must match ${params.pattern}`);
    case 'propertyNames':
      return {
        ...at('this key is not allowed'),
        path: [...path, params.propertyName],
        atKey: true,
      };
    case 'maxLength':
      return at(`has ${String(data).length} characters, at most ${params.limit} fit`);
    case 'minLength':
      return at(params.limit === 1 ? 'must not be empty' : `needs ${params.limit} characters`);
    case 'minItems':
      return at(`needs at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}`);
    case 'uniqueItems':
      return at(`entries ${params.j + 1} and ${params.i + 1} are the same`);
    default:
      return at(error.message ?? keyword);
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

function typeMessage(types: readonly string[], data: unknown): string {
  const message = `must be ${types.map((type) => typeNames[type] ?? type).join(' or ')}`;
  const plain = typeof data === 'number' || typeof data === 'boolean';
  return plain && types.includes('string') ? `${message}; put quotes around it` : message;
}

/** A JSON pointer as the path that the value has: numbers in lists, keys in mappings. */
function toPath(value: unknown, pointer: string): DocumentPath {
  const path: (string | number)[] = [];
  let node = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(node) ? Number(key) : key;
    path.push(step);
    node = (node as Record<string | number, unknown>)[step];
  }
  return path;
}
