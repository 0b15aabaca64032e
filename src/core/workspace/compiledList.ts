import type { Declaration } from '../manifests/manifest.ts';

/** Whether a tool wrote the line, from lines that people wrote: a note, the file's head or hashes tell. */
export function isCompiled({
  via,
  isHashed,
  isCompiled: isSaid,
}: Pick<Declaration, 'via' | 'isHashed' | 'isCompiled'>): boolean {
  return via !== null || isHashed === true || isSaid === true;
}
