import { parseArgs } from 'node:util';
import { type RatedFinding, severityOrder } from '../core/guidance/findings/severities.ts';

/** What `scan` was asked for. */
export interface ScanArguments {
  readonly dir: string;
  readonly print: 'projects' | 'imports' | 'requirements' | 'findings';
  readonly format: 'json' | 'sarif';
  /** The severity from which on a finding fails the run; null where none does. */
  readonly failOn: RatedFinding['severity'] | null;
}

/** Reads the arguments; null where they cannot be meant. */
export function readArguments(args: readonly string[]): ScanArguments | null {
  const read = parse(args);
  if (read === null) return null;
  const { positionals, values } = read;
  const { imports, requirements, findings, format = 'json' } = values;
  const [dir, ...more] = positionals;
  const asked = [imports && 'imports', requirements && 'requirements', findings && 'findings'];
  const [print = 'projects', ...others] = asked.filter((one) => typeof one === 'string');
  if (dir === undefined || more.length > 0 || others.length > 0) return null;
  const failOn = severityOrder.find((severity) => severity === values['fail-on']) ?? null;
  const isKnown = failOn !== null || values['fail-on'] === undefined;
  const isOfFindings = values.format !== undefined || values['fail-on'] !== undefined;
  if (!isKnown || (isOfFindings && print !== 'findings')) return null;
  return format === 'json' || format === 'sarif'
    ? { dir, print: printed(print), format, failOn }
    : null;
}

function printed(text: string): ScanArguments['print'] {
  return text === 'imports' || text === 'requirements' || text === 'findings' ? text : 'projects';
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        imports: { type: 'boolean' },
        requirements: { type: 'boolean' },
        findings: { type: 'boolean' },
        format: { type: 'string' },
        'fail-on': { type: 'string' },
      },
    });
  } catch {
    // An option that nobody knows, or one without its value.
    return null;
  }
}
