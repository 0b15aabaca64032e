import { REFUSALS } from '../core/python/refusals.ts';
import type { RequirementLine } from '../core/python/requirementLine.ts';

/** One line of `scan --requirements`: the fields that other tools may rely on. */
export function requirementRecord(
  file: string,
  parsed: RequirementLine,
): Readonly<Record<string, unknown>> {
  const { line } = parsed;
  switch (parsed.kind) {
    case 'option':
      return { file, line, option: parsed.option, value: parsed.value };
    case 'refused':
      return { file, line, error: REFUSALS[parsed.code] };
    case 'requirement': {
      const { name, extras, specifier, marker, url, hashes } = parsed;
      return { file, line, name, extras, specifier, marker, url, hashes };
    }
  }
}
