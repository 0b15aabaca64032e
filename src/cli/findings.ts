import { apiFindings } from '../core/guidance/findings/apiFindings.ts';
import { ChangeTargets } from '../core/guidance/findings/changeTarget.ts';
import type { Finding } from '../core/guidance/findings/finding.ts';
import { findingsByFile } from '../core/guidance/findings/findingsByFile.ts';
import { ignoresOf, notIgnored } from '../core/guidance/findings/ignores.ts';
import { messageText } from '../core/guidance/findings/messageText.ts';
import { inOrder, projectFindings } from '../core/guidance/findings/projectFindings.ts';
import type { FindingDetails } from '../core/guidance/findings/projectSurroundings.ts';
import {
  type RatedFinding,
  severityOrder,
  withSeverity,
} from '../core/guidance/findings/severities.ts';
import type { FrameworkIdentity, IsoDay } from '../core/knowledge/framework.ts';
import { decodePython, decodeRequirements } from '../core/python/decode.ts';
import type { Conclusion } from '../core/workspace/concludeProjects.ts';
import { isForeignCode } from '../core/workspace/foreignCode.ts';
import type { FrameworkNames } from '../core/workspace/frameworkNames.ts';
import { isPython, topLevelOf } from '../core/workspace/paths.ts';
import type { FolderScan } from '../core/workspace/scanFolder.ts';

/** A scanned folder and what is known. */
export interface FindingSources {
  readonly scan: FolderScan;
  readonly conclusion: Conclusion;
  readonly names: FrameworkNames;
  readonly frameworks: readonly FrameworkIdentity[];
  readonly details: FindingDetails;
  readonly today: IsoDay;
  /** Bytes of a scanned file; null where it cannot be read any more. */
  readonly read: (file: string) => Promise<Uint8Array | null>;
}

/**
 * All findings of a folder that no comment silences, in path and line order. Files are read again one after the other, and
 * only those that can hold a finding: no more than one is in memory.
 */
export async function findingsOf(sources: FindingSources): Promise<readonly RatedFinding[]> {
  const { scan, read } = sources;
  const findings: Finding[] = [];
  const ofProjects = findingsByFile(projectFindings({ ...sources, files: scan.files }));
  const inCode = codeReader(sources);
  const files = new Set([...ofProjects.keys(), ...filesWithCode(sources)]);
  for (const file of files) {
    const bytes = await read(file);
    if (bytes === null) continue;
    const text = isPython(file) ? decodePython(bytes) : decodeRequirements(bytes);
    const all = [...(ofProjects.get(file) ?? []), ...inCode(file, text)];
    if (all.length > 0) findings.push(...notIgnored(all, ignoresOf(file, text)));
  }
  return withSeverity(inOrder(findings));
}

/** A finding as `scan --findings` prints it, on one line. */
export function findingRecord({
  file,
  range,
  rule,
  severity,
  message,
  fix,
}: RatedFinding): unknown {
  return {
    ...{ file, line: range.line, column: range.column, rule, severity },
    message: messageText(message),
    fix: fix === null ? null : { title: messageText(fix.title) },
  };
}

/** Whether a finding is as loud as asked, or louder. */
export function isAtLeast({ severity }: RatedFinding, least: RatedFinding['severity']): boolean {
  return severityOrder.indexOf(severity) >= severityOrder.indexOf(least);
}

/** Python files that import a framework with known changes. */
function filesWithCode({ scan, frameworks }: FindingSources): readonly string[] {
  const changing = new Set(
    frameworks.filter(({ changes }) => changes.length > 0).flatMap(({ imports }) => imports),
  );
  return [...scan.files].flatMap(([file, facts]) =>
    facts.kind === 'python' &&
    facts.copy === undefined &&
    isPython(file) &&
    !isForeignCode(file) &&
    facts.imports.some(({ module }) => changing.has(topLevelOf(module)))
      ? [file]
      : [],
  );
}

function codeReader({
  frameworks,
  conclusion,
}: FindingSources): (file: string, text: string) => readonly Finding[] {
  const targets = new ChangeTargets(frameworks);
  const imports = new Set(frameworks.flatMap((one) => one.imports));
  return (file, text) => {
    if (!isPython(file) || isForeignCode(file)) return [];
    const uses = conclusion.projectOf(file)?.frameworks ?? [];
    return apiFindings(file, text, {
      targets,
      isKnown: (name) => imports.has(name),
      useOf: (id) => uses.find((use) => use.id === id) ?? null,
      isLocal: (module) => conclusion.isLocal(module, file),
    });
  };
}
