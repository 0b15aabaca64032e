import type { FrameworkIdentity, IsoDay, ModuleNote } from '../knowledge/framework.ts';
import { type SupportState, supportState } from '../knowledge/supportState.ts';
import type { FrameworkUse } from '../workspace/project.ts';

/** What a hover on an import tells, before any words. */
export interface ImportNote {
  readonly framework: FrameworkIdentity;
  /** What the module is for, where the knowledge base knows it. */
  readonly module: ModuleNote | null;
  /** How the file's project uses the framework; null outside of projects. */
  readonly use: FrameworkUse | null;
  readonly support: SupportState;
  /** Documentation of the module or framework, for the version in use where docs are kept by version. */
  readonly docs: string;
}

/**
 * Puts together what is known about an import of a framework.
 * @param module the note on the imported module, or on the nearest package above it.
 */
export function importNote(
  framework: FrameworkIdentity,
  module: ModuleNote | null,
  use: FrameworkUse | null,
  today: IsoDay,
): ImportNote {
  const support = supportState(framework, use?.version ?? null, use?.specifier ?? null, today);
  return { framework, module, use, support, docs: docsLink(framework, module, support) };
}

function docsLink(
  { links }: FrameworkIdentity,
  module: ModuleNote | null,
  support: SupportState,
): string {
  // Without a version of its own a project is best served by the docs that always show the newest one.
  const template =
    module?.docs ?? (support.line === null ? links.docs : (links.docsForVersion ?? links.docs));
  return template.replaceAll('{line}', support.line ?? support.newestLine ?? '');
}
