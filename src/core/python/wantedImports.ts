import type { ImportSieve } from './importSieve.ts';
import type { ImportStatement } from './importStatement.ts';
import { readImports } from './imports.ts';

/**
 * The absolute imports of a Python file whose top-level name is wanted, in order: those that {@link readImports} finds.
 * @param sieve for the same names: spares the reading of what cannot hold one. Most files of a workspace import nothing of
 * interest, and the others seldom below their first lines.
 */
export function readWantedImports(
  text: string,
  isWanted: (topLevelName: string) => boolean,
  sieve?: ImportSieve,
): readonly ImportStatement[] {
  const isWantedModule = (module: string, level: number): boolean => {
    const dot = module.indexOf('.');
    return level === 0 && isWanted(dot < 0 ? module : module.slice(0, dot));
  };
  if (sieve === undefined) return readImports(text, { isWanted: isWantedModule });
  const part = sieve.partOf(text);
  if (part === null) return [];
  // Not spread: the engine takes six times as long for that, once a file.
  return readImports(text, { first: part.first, last: part.last, isWanted: isWantedModule });
}
