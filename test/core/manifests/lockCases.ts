import { readFileSync } from 'node:fs';
import type { LockReading } from '../../../src/core/manifests/locks/lockReading.ts';
import { readToEnd } from '../../../src/core/manifests/locks/lockReading.ts';
import type { LockedPackage } from '../../../src/core/manifests/manifest.ts';

/** One case of a data file: a title, a lock file's text, what it tells in short lines. */
export interface LockCase {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** The cases of a file under test/cases/manifests: `=== title`, text, `---`, expected lines. */
export function readLockCases(file: string): readonly LockCase[] {
  const [, ...blocks] = readFileSync(`test/cases/manifests/${file}`, 'utf8').split(/^=== /m);
  return blocks.map((block) => {
    const title = block.slice(0, block.indexOf('\n'));
    const [text = '', result = ''] = block.slice(title.length + 1).split(/^---\n/m);
    return { title, text, expected: result.split('\n').filter((line) => line !== '') };
  });
}

/** What a lock tells, a line for each package: `LINE NAME VERSION scope direct in FOLDER > REQUIRES dev> REQUIRES`. */
export function inLines(reading: LockReading): readonly string[] {
  const { packages, problems } = readToEnd(reading);
  return [
    ...packages.map(packageLine),
    ...problems.map(({ line, code, detail }) => `${line} ${code}: ${detail}`),
  ];
}

function packageLine(one: LockedPackage): string {
  const { line, name, version, scope, direct, folder, requires, developmentRequires } = one;
  return [
    `${line} ${name} ${version ?? '-'}`,
    scope === null ? '' : ` ${scope}`,
    direct === null ? '' : direct ? ' direct' : ' transitive',
    folder === null ? '' : ` in ${folder === '' ? '.' : folder}`,
    requires.length > 0 ? ` > ${requires.join(', ')}` : '',
    developmentRequires.length > 0 ? ` dev> ${developmentRequires.join(', ')}` : '',
  ].join('');
}
