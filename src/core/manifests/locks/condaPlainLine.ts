import { readCondaArchive } from '../condaFileName.ts';
import { readWheelName } from '../installed.ts';

/** A package that a line of conda-lock's files for one platform fixes, and where in the line it stands. */
interface PlainLine {
  readonly name: string;
  readonly version: string | null;
  readonly from: number;
  readonly to: number;
  /** It is a package of conda, and not of the index. */
  readonly isConda?: true;
}

/**
 * Reads `https://…/flask-3.0.3-pyhd8ed1ab_0.conda#…` and `# pip flask @ https://…` of a list of URLs, and
 * `- flask=3.0.3=pyhd8ed1ab_0` and `- flask == 3.0.3 --hash=…` of an environment file.
 * @param section the key of the file that the line stands under, '' for none
 */
export function condaPlainLine(line: string, section: string): PlainLine | null {
  const from = line.length - line.trimStart().length;
  const to = line.trimEnd().length;
  if (section === '') {
    if (/^https?:/.test(line)) {
      const read = readCondaArchive(line.trimEnd());
      return read === null ? null : { ...read, from, to, isConda: true };
    }
    const [, name, url = ''] = /^# pip ([\w.-]+) @ (\S+)/.exec(line) ?? [];
    if (name === undefined) return null;
    return { name, version: readWheelName(url)?.version ?? null, from, to };
  }
  if (section !== 'dependencies') return null;
  const conda = /^ *- ([\w.-]+)=([^=\s]+)=\S+\s*$/.exec(line);
  const [, name, version] = conda ?? /^ *- ([\w.-]+) ?===? ?([^\s;]+)(?:\s|$)/.exec(line) ?? [];
  if (name === undefined || version === undefined) return null;
  return { name, version, from, to, ...(conda === null ? {} : { isConda: true }) };
}
