import { defaultSeverities, type Finding, type RuleId, type Severity } from './finding.ts';

/** A finding and how loud it is. */
export interface RatedFinding extends Finding {
  readonly severity: Exclude<Severity, 'off'>;
}

/** From the quietest to the loudest. */
export const severityOrder = ['hint', 'information', 'warning', 'error'] as const;

/** Gives each finding the severity of its rule, the default where none is set, and leaves out what is off. */
export function withSeverity(
  findings: readonly Finding[],
  severities: Readonly<Partial<Record<RuleId, Severity>>> = {},
): readonly RatedFinding[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.rule] ?? defaultSeverities[finding.rule];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
