import { defaultSeverities, ruleIds, type Severity } from '../core/guidance/findings/finding.ts';
import { messageText } from '../core/guidance/findings/messageText.ts';
import { rulePage, ruleTitles } from '../core/guidance/findings/ruleTitles.ts';
import type { RatedFinding } from '../core/guidance/findings/severities.ts';

/**
 * Findings as one SARIF 2.1.0 document, for services that show them beside the code.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(findings: readonly RatedFinding[], version: string): unknown {
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Framework Guide',
            version,
            informationUri: 'https://github.com/framework-guide/framework-guide',
            rules: ruleIds.map((id) => ({
              id,
              shortDescription: { text: ruleTitles[id] },
              helpUri: rulePage(id),
              defaultConfiguration: { level: levels[defaultSeverities[id]] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(resultOf),
      },
    ],
  };
}

/** SARIF knows three levels; what is off is no result. */
const levels: Readonly<Record<Severity, 'none' | 'note' | 'warning' | 'error'>> = {
  off: 'none',
  hint: 'note',
  information: 'note',
  warning: 'warning',
  error: 'error',
};

function resultOf({ rule, file, range, severity, message, fix }: RatedFinding): unknown {
  const { line, column, endLine, endColumn } = range;
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const edits = fix?.edits ?? [];
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: levels[severity],
    message: { text: messageText(message) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix === null || edits.length === 0
      ? {}
      : {
          fixes: [
            {
              description: { text: messageText(fix.title) },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: edits.map(({ start, end, text }) => ({
                    deletedRegion: { charOffset: start, charLength: end - start },
                    insertedContent: { text },
                  })),
                },
              ],
            },
          ],
        }),
  };
}
