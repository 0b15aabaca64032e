import { REFUSALS } from '../python/refusals.ts';
import type { OptionEntry, RequirementEntry } from '../python/requirementLine.ts';
import { readRequirements } from '../python/requirements.ts';
import type { Declaration, Include, Manifest, ManifestProblem } from './manifest.ts';
import { readVia } from './via.ts';

/** What a requirements or constraints file says; whether it constrains only is for the caller to know. Never throws. */
export function readRequirementsFile(text: string): Manifest {
  const declarations: Declaration[] = [];
  const includes: Include[] = [];
  const problems: ManifestProblem[] = [];
  for (const entry of readRequirements(text)) {
    if (entry.kind === 'refused') {
      const { line, start, end } = entry;
      problems.push({
        code: 'refused-requirement',
        detail: REFUSALS[entry.code],
        line,
        start,
        end,
      });
    } else if (entry.kind === 'requirement') {
      if (entry.name !== null) declarations.push(declarationOf(entry, entry.name, text));
    } else {
      const include = includeOf(entry);
      if (include !== null) includes.push(include);
    }
  }
  return { declarations, includes, problems };
}

function declarationOf(entry: RequirementEntry, name: string, text: string): Declaration {
  const { extras, specifier, marker, url, line, start, end, nameSpan, specifierSpan } = entry;
  return {
    ...{ name, extras, specifier, marker, url, line, start, end, nameSpan, specifierSpan },
    ...{ group: null, scope: 'production', constraint: false, via: readVia(text, end) },
    ...(entry.hashes.length > 0 ? { isHashed: true } : {}),
  };
}

function includeOf({ option, value, line, start, end }: OptionEntry): Include | null {
  const constraint = option === '--constraint';
  if (!(constraint || option === '--requirement') || value === null) return null;
  return { path: value, constraint, group: null, scope: 'production', line, start, end };
}
