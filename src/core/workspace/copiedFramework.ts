import type { CopiedFramework } from './fileFacts.ts';
import { fileNameOf } from './paths.ts';

/** A framework that is one Python file, and the class by which a copy of that file is known. */
export interface SingleModule {
  readonly id: string;
  /** Import name, and the file's name without `.py`. */
  readonly module: string;
  readonly defines: string;
}

/**
 * Whether a file of the workspace is a framework's own only module: Bottle is made to be copied into a project
 * (https://bottlepy.org/docs/stable/tutorial.html#installation). The name alone proves nothing, the class in it does.
 */
export function copyOf(
  path: string,
  text: string,
  modules: readonly SingleModule[],
): CopiedFramework | null {
  const name = fileNameOf(path);
  const single = modules.find(({ module }) => name === `${module}.py`);
  if (single === undefined) return null;
  const head = new RegExp(`^class ${single.defines}\\b`, 'm').exec(text);
  if (head === null) return null;
  const version = /^__version__[ \t]*=[ \t]*(['"])([^'"\n]+)\1/m.exec(text);
  const shown = version ?? head;
  return {
    id: single.id,
    version: version?.[2] ?? null,
    line: text.slice(0, shown.index).split('\n').length,
    text: shown[0],
  };
}
