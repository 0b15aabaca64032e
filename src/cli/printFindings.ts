import { type FindingSources, findingRecord, findingsOf, isAtLeast } from './findings.ts';
import { sarifLog } from './sarif.ts';
import type { ScanArguments } from './scanArguments.ts';

/**
 * Prints what the rules say of a scanned folder.
 * @param version of this program
 * @returns whether a finding is as loud as asked
 */
export async function printFindings(
  sources: FindingSources,
  { format, failOn }: ScanArguments,
  version: string,
): Promise<boolean> {
  const findings = await findingsOf(sources);
  if (format === 'sarif') console.log(JSON.stringify(sarifLog(findings, version), null, 2));
  else for (const finding of findings) console.log(JSON.stringify(findingRecord(finding)));
  return failOn !== null && findings.some((finding) => isAtLeast(finding, failOn));
}
