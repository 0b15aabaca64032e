import { readSchemas, readTexts } from '../../src/cli/knowledge/readFolder.ts';
import { type KnowledgeReading, readKnowledge } from '../../src/cli/knowledge/readKnowledge.ts';
import { createSchemaCheck } from '../../src/cli/knowledge/schemas.ts';

const checkSchema = createSchemaCheck(readSchemas('resources/schema'));

/**
 * Reads what the extension ships.
 *
 * @param change adds to the texts or replaces some
 */
export function readShipped(change: ReadonlyMap<string, string> = new Map()): KnowledgeReading {
  const today = new Date().toISOString().slice(0, 10);
  return readKnowledge(new Map([...readTexts('resources'), ...change]), checkSchema, today);
}
