import { readStatements } from '../python/statements.ts';
import type { CopiedFramework } from './fileFacts.ts';
import { fileNameOf } from './paths.ts';

/** A framework that is one Python file, and the class by which a copy of that file is known. */
export interface SingleModule {
  readonly id: string;
  /** Import name, and the file's name without `.py`. */
  readonly module: string;
  readonly defines: string;
}

/** Whether the file has the name of the framework's module. */
function isNamed(path: string, { module }: SingleModule): boolean {
  return path.endsWith(`${module}.py`) && fileNameOf(path) === `${module}.py`;
}

/** Whether a file has the name of one: all others are no copies. */
export function mayBeCopy(path: string, modules: readonly SingleModule[]): boolean {
  return modules.some((one) => isNamed(path, one));
}

/**
 * Whether a file of the workspace is a framework's own only module: Bottle is made to be copied into a project
 * (https://bottlepy.org/docs/stable/tutorial.html#installation). The name alone proves nothing: a copy says its version
 * and defines the framework's class.
 */
export function copyOf(
  path: string,
  text: string,
  modules: readonly SingleModule[],
): CopiedFramework | null {
  const single = modules.find((one) => isNamed(path, one));
  if (single === undefined || !text.includes('__version__')) return null;
  let version: string | null = null;
  let defines = false;
  for (const [first, second, third] of readStatements(text)) {
    if (first?.text === 'class') defines ||= second?.text === single.defines;
    else if (first?.text === '__version__' && second?.text === '=' && third?.kind === 'string') {
      version ??= text.slice(third.start, third.end).replace(/^\w*['"]|['"]$/g, '');
    }
  }
  return defines && version !== null ? { id: single.id, version } : null;
}
