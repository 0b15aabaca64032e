import { type EntryFile, entriesOf } from '../knowledgeBase.ts';
import type { DocumentPath, Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/**
 * Two projects do not release the same number on the same day: where they seem to, an entry was copied and its dates
 * stayed. Projects that do release together say so in `releasesWith`.
 */
export const releaseNotCopied: Rule = function* (base) {
  const firsts = new Map<string, EntryFile>();
  for (const entry of entriesOf(base)) {
    for (const [key, path] of releasesOf(entry.value)) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, entry);
      else if (first !== entry && !releaseTogether(first, entry)) yield copied(entry, first, path);
    }
  }
};

function copied({ file }: EntryFile, first: EntryFile, path: DocumentPath): Finding {
  const message =
    `has the same number and days as ${first.value.id}; ` +
    `if that is no copy, add ${first.value.id} to releasesWith`;
  return { file, rule: 'release-not-copied', message, path };
}

function releasesOf(entry: EntryFile['value']): readonly [string, DocumentPath][] {
  const { version, date } = entry.newest;
  const listed = 'lines' in entry ? entry.lines : [];
  const lines = listed.flatMap((line, index): [string, DocumentPath][] => {
    const path = ['lines', index, 'released'];
    const { line: number, released } = line;
    return released === null ? [] : [[`line ${number} ${released}`, path]];
  });
  return date === null ? lines : [[`newest ${version} ${date}`, ['newest', 'date']], ...lines];
}

function releaseTogether(a: EntryFile, b: EntryFile): boolean {
  return a.releasesWith.includes(b.value.id) || b.releasesWith.includes(a.value.id);
}
