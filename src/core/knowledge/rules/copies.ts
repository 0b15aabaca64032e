import type { Framework } from '../framework.ts';
import type { FrameworkFile } from '../knowledgeBase.ts';
import type { DocumentPath, Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/**
 * Two projects do not release the same number on the same day: where they seem to, an entry was copied and its dates
 * stayed. Projects that do release together say so in `releasesWith`.
 */
export const releaseNotCopied: Rule = function* ({ frameworks }) {
  const firsts = new Map<string, FrameworkFile>();
  for (const entry of frameworks) {
    for (const [key, path] of releasesOf(entry.value)) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, entry);
      else if (first !== entry && !releaseTogether(first, entry)) yield copied(entry, first, path);
    }
  }
};

function copied({ file }: FrameworkFile, first: FrameworkFile, path: DocumentPath): Finding {
  const message =
    `has the same number and days as ${first.value.id}; ` +
    `if that is no copy, add ${first.value.id} to releasesWith`;
  return { file, rule: 'release-not-copied', message, path };
}

function releasesOf(framework: Framework): readonly [string, DocumentPath][] {
  const { version, date } = framework.newest;
  const lines = framework.lines.flatMap((line, index): [string, DocumentPath][] => {
    const path = ['lines', index, 'released'];
    const { line: number, released } = line;
    return released === null ? [] : [[`line ${number} ${released}`, path]];
  });
  return date === null ? lines : [[`newest ${version} ${date}`, ['newest', 'date']], ...lines];
}

function releaseTogether(a: FrameworkFile, b: FrameworkFile): boolean {
  return a.releasesWith.includes(b.value.id) || b.releasesWith.includes(a.value.id);
}
