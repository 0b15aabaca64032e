import { join } from 'node:path';

/** What not every run needs, each built to a file of its own: code that is not loaded need not be parsed. */
export interface Parts {
  readonly findings: typeof import('./printFindings.ts');
  readonly scout: typeof import('./scout.ts');
  readonly yaml: typeof import('./yaml.ts');
  readonly team: typeof import('./teamOnDisk.ts');
}

/** The place of a file that lies beside this program. */
export function besides(name: string): string {
  return join(__dirname, name);
}

/** Loads a part that lies beside this program. */
export function loadPart<K extends keyof Parts>(name: K): Parts[K] {
  return require(besides(`${name}.cjs`)) as Parts[K];
}
