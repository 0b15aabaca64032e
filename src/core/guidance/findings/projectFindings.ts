import { isForeignCode } from '../../workspace/foreignCode.ts';
import { gatherManifests } from '../../workspace/gatherManifests.ts';
import { compareText } from '../../workspace/paths.ts';
import { conflictFindings } from './conflictFindings.ts';
import { dormantFindings } from './dormantFindings.ts';
import type { Finding } from './finding.ts';
import { invalidFindings } from './invalidFindings.ts';
import type { ProjectSurroundings, ProjectsAtHand } from './projectSurroundings.ts';
import { supportFindings } from './supportFindings.ts';
import { undeclaredFindings } from './undeclaredFindings.ts';
import { unusedFindings } from './unusedFindings.ts';

/**
 * What the rules about projects find: support, upkeep, and how manifests and code agree. Each finding once, though several
 * projects may share a manifest; none in code of others. In path and line order.
 */
export function projectFindings(surroundings: ProjectSurroundings): readonly Finding[] {
  const { files, frameworks, names, details } = surroundings;
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const at: ProjectsAtHand = {
    ...surroundings,
    manifests: gatherManifests(files),
    byId,
    broughtBy: (id) => {
      const dependencies =
        details !== null && Object.hasOwn(details.frameworks, id)
          ? (details.frameworks[id]?.dependencies.names ?? [])
          : [];
      const brought = dependencies.flatMap((name) =>
        names.ofDistribution(name).flatMap((one) => (one.role === 'direct' ? [one.id] : [])),
      );
      const host = byId.get(id)?.extends ?? null;
      return host === null ? brought : [...brought, host];
    },
  };
  const all = [
    ...supportFindings(at),
    ...dormantFindings(at),
    ...undeclaredFindings(at),
    ...unusedFindings(at),
    ...conflictFindings(at),
    ...invalidFindings(at),
  ].filter(({ file }) => !isForeignCode(file));
  return inOrder(once(all));
}

/** In the order of paths, lines and columns. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.range.line - b.range.line ||
      a.range.column - b.range.column ||
      compareText(a.rule, b.rule),
  );
}

function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, file, range, framework } = finding;
    const key = `${rule} ${file} ${range.line} ${range.column} ${framework}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
