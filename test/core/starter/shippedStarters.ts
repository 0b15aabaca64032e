import { readSchemas } from '../../../src/cli/knowledge/readFolder.ts';
import {
  readStarters,
  readStarterTexts,
  type StartersReading,
} from '../../../src/cli/knowledge/readStarters.ts';
import { createSchemaCheck } from '../../../src/cli/knowledge/schemas.ts';
import type { Library } from '../../../src/core/knowledge/library.ts';
import type { StarterKnowledge } from '../../../src/core/starter/frameworkLine.ts';
import { readYaml, shippedFrameworks } from '../advice/shipped.ts';

/** The day on which the tests create starters: support changes with time, these tests do not. */
export const day = '2026-11-23';

export const shippedKnowledge: StarterKnowledge = {
  date: day,
  frameworks: shippedFrameworks(),
  libraries: ['uvicorn', 'gunicorn', 'python-multipart', 'werkzeug'].map(
    (id) => readYaml(`resources/libraries/${id}.yaml`) as Library,
  ),
};

const checkSchema = createSchemaCheck(readSchemas('resources/schema'));

/**
 * Reads the starters that the extension ships.
 *
 * @param change adds to the texts or replaces some; null takes one away
 */
export function readShippedStarters(
  change: ReadonlyMap<string, string | null> = new Map(),
): StartersReading {
  const texts = new Map<string, string>(readStarterTexts('resources/starters'));
  for (const [path, text] of change) {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
  }
  return readStarters(texts, checkSchema, shippedKnowledge, day);
}
