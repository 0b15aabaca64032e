import type { ManifestFacts } from './fileFacts.ts';
import { folderOf, type ManifestKind, resolvePath } from './paths.ts';

/** A `-r` or `-c` line. */
export interface Include {
  readonly line: number;
  readonly text: string;
  readonly kind: ManifestKind;
  /** Path inside the scanned folder; null where it leads out of it. */
  readonly target: string | null;
}

/** The files that a requirement file includes, in order. Relative to the including file, as pip reads them. */
export function includesOf(path: string, facts: ManifestFacts): readonly Include[] {
  const includes: Include[] = [];
  for (const { parsed, text } of facts.lines) {
    if (parsed.kind !== 'option') continue;
    const kind = includeKind(parsed.option);
    if (kind === null || parsed.value === null) continue;
    includes.push({
      line: parsed.line,
      text,
      kind,
      target: resolvePath(folderOf(path), parsed.value),
    });
  }
  return includes;
}

function includeKind(option: string): ManifestKind | null {
  if (option === '--requirement') return 'requirements';
  if (option === '--constraint') return 'constraints';
  return null;
}
