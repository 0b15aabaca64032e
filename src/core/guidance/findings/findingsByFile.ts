import type { Finding } from './finding.ts';

/** The findings of each file, files and findings in the order given. */
export function findingsByFile(
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = files.get(finding.file);
    if (same === undefined) files.set(finding.file, [finding]);
    else same.push(finding);
  }
  return files;
}
