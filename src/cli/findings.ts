import { CodeRules } from '../core/guidance/findings/codeRules.ts';
import type { Finding } from '../core/guidance/findings/finding.ts';
import { findingsByFile } from '../core/guidance/findings/findingsByFile.ts';
import { ignoresOf, notIgnored } from '../core/guidance/findings/ignores.ts';
import { messageText } from '../core/guidance/findings/messageText.ts';
import { NotebookCode } from '../core/guidance/findings/notebookCode.ts';
import { inOrder, projectFindings } from '../core/guidance/findings/projectFindings.ts';
import type { FindingDetails } from '../core/guidance/findings/projectSurroundings.ts';
import {
  type RatedFinding,
  severityOrder,
  withSeverity,
} from '../core/guidance/findings/severities.ts';
import type { FrameworkIdentity, IsoDay } from '../core/knowledge/framework.ts';
import type { Library } from '../core/knowledge/library.ts';
import { decodePython, decodeRequirements } from '../core/python/decode.ts';
import type { Conclusion } from '../core/workspace/concludeProjects.ts';
import { isOwnCode } from '../core/workspace/foreignCode.ts';
import type { FrameworkNames } from '../core/workspace/frameworkNames.ts';
import { isNotebook } from '../core/workspace/manifestFormats.ts';
import { isPython, topLevelOf } from '../core/workspace/paths.ts';
import type { FolderScan } from '../core/workspace/scanFolder.ts';

/** A scanned folder and what is known. */
export interface FindingSources {
  readonly scan: FolderScan;
  readonly conclusion: Conclusion;
  readonly names: FrameworkNames;
  readonly frameworks: readonly FrameworkIdentity[];
  /** Those whose imports the scan kept. */
  readonly libraries: readonly Library[];
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
  const { scan, read, frameworks, libraries, conclusion } = sources;
  const findings: Finding[] = [];
  const ofProjects = findingsByFile(projectFindings({ ...sources, files: scan.files }));
  const rules = new CodeRules(frameworks, libraries);
  const withCode = new Set(filesWithCode(sources, rules));
  for (const file of new Set([...ofProjects.keys(), ...withCode])) {
    const bytes = await read(file);
    if (bytes === null) continue;
    const text = isPython(file) ? decodePython(bytes) : decodeRequirements(bytes);
    const own = ofProjects.get(file) ?? [];
    if (own.length > 0) findings.push(...notIgnored(own, ignoresOf(file, text)));
    if (!withCode.has(file)) continue;
    const { files } = scan;
    const around = { project: conclusion.projectOf(file), files, path: file };
    const isLocal = (module: string): boolean => conclusion.isLocal(module, file);
    const cells = isNotebook(file) ? new NotebookCode(text) : null;
    const found = rules.findings(file, cells?.text ?? text, { ...around, isLocal });
    // Within the JSON of a notebook no edit of Python can be made.
    const placed = ({ range, ...one }: Finding): Finding =>
      cells === null ? { ...one, range } : { ...one, range: cells.rangeInFile(range), fix: null };
    findings.push(...found.map(placed));
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

/** Own Python files and notebooks that import what has known changes. */
function filesWithCode({ scan }: FindingSources, rules: CodeRules): readonly string[] {
  return [...scan.files].flatMap(([file, facts]) =>
    facts.kind === 'python' &&
    (isPython(file) || isNotebook(file)) &&
    isOwnCode(file, facts) &&
    facts.imports.some(({ module }) => rules.isKnown(topLevelOf(module)))
      ? [file]
      : [],
  );
}
