import { mayRequireAsScript } from '../manifests/scriptMetadata.ts';
import { isPlainUtf8 } from '../python/decode.ts';
import type { ImportSieve } from '../python/importSieve.ts';
import { mayBeCopy, type SingleModule } from './copiedFramework.ts';
import { manifestFormat } from './manifestFormats.ts';

export interface DecodedFile {
  /** A byte order mark is part of it. */
  readonly text: string;
  /** How many it took. */
  readonly bytes: number;
}

/** What may be of interest in a Python file. */
export interface Signs {
  readonly sieve: ImportSieve;
  /** Frameworks of one file that may have been copied into the workspace. */
  readonly singleModules: readonly SingleModule[];
}

/** Source files beyond this are generated data; reading them would cost time and prove nothing. */
export const maxPythonBytes = 1024 * 1024;

/**
 * Whether it is certain, at first sight, that a Python file says nothing of interest. Most say nothing, and all that takes
 * longer to see is for those who read the others.
 * @param file read as UTF-8
 */
export function saysNothing(path: string, { text, bytes }: DecodedFile, signs: Signs): boolean {
  return (
    bytes <= maxPythonBytes &&
    isPlainUtf8(text) &&
    !looksBinary(text) &&
    signs.sieve.partOf(text) === null &&
    !mayRequireAsScript(text) &&
    manifestFormat(path) === null &&
    !mayBeCopy(path, signs.singleModules)
  );
}

/** A NUL never stands in Python source; the first kilobytes tell, as they do for git and grep. */
export function looksBinary(text: string): boolean {
  return text.slice(0, 8000).includes('\0');
}
