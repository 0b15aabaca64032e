import type { ManifestProblem } from '../manifest.ts';
import type { YamlPart } from './yamlParts.ts';

/** The problem of a text that has none of a lock's keys; none where nothing but comments stands in it. */
export function noLock(text: string): readonly ManifestProblem[] {
  const found = /^[ \t]*[^\s#].*$/m.exec(text);
  if (found === null) return [];
  const line = text.slice(0, found.index).split('\n').length;
  const [start, end] = [found.index, found.index + found[0].length];
  return [{ code: 'syntax', detail: 'this is no lock file', line, start, end }];
}

/** Behind a key of the first level, what is no empty list and no comment; `[]` is what tools write for none. */
const valueBehind = /^[\w-]+:[ \t]+(?!(?:\[\]|~|null)?[ \t]*(?:#|$))/;

/**
 * The problem of a line that begins a list of packages in another way than block by block, the only one that tools write:
 * what stands there cannot be read item by item, broken or not. None where it begins one, or an empty one.
 * @param part a line, the key among it.
 * @param lists the keys of such lists.
 */
export function noBlockList(
  text: string,
  { section, start, end, line }: YamlPart,
  lists: readonly string[],
): readonly ManifestProblem[] {
  const isHead = lists.includes(section) && text.startsWith(`${section}:`, start);
  if (!isHead || !valueBehind.test(text.slice(start, Math.min(end, start + 200)))) return [];
  return [{ code: 'syntax', detail: 'is no list of one block for each package', line, start, end }];
}
