import type { RequirementLine } from '../core/python/requirements.ts';

/** One line of `scan --requirements`: the fields that other tools may rely on. */
export function requirementRecord(file: string, parsed: RequirementLine): Readonly<Record<string, unknown>> {
  const { line } = parsed;
  switch (parsed.kind) {
    case 'option':
      return { file, line, option: parsed.option, value: parsed.value };
    case 'refused':
      return { file, line, error: parsed.error };
    case 'requirement': {
      const { name, extras, specifier, marker, url, hashes } = parsed;
      return { file, line, name, extras, specifier, marker, url, hashes };
    }
  }
}
