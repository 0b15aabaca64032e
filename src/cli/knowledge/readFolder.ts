import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The YAML texts of a knowledge folder: those at its top and those in `frameworks/` and `libraries/`.
 *
 * @returns by file name with forward slashes
 * @throws where the folder cannot be read
 */
export function readTexts(folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const under of ['', 'frameworks/', 'libraries/']) {
    if (!existsSync(join(folder, under))) continue;
    for (const name of readdirSync(join(folder, under)).toSorted()) {
      if (!/\.ya?ml$/.test(name)) continue;
      texts.set(`${under}${name}`, readFileSync(join(folder, under, name), 'utf8'));
    }
  }
  return texts;
}

/**
 * The JSON schemas beside them, by file name.
 *
 * @throws where one cannot be read or is no JSON
 */
export function readSchemas(folder: string): Readonly<Record<string, object>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}
