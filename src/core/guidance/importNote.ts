import type { ApiChange, FrameworkIdentity, IsoDay, ModuleNote } from '../knowledge/framework.ts';
import { type SupportState, supportState } from '../knowledge/supportState.ts';
import type { FrameworkUse } from '../workspace/project.ts';

/** What a hover on an import tells, before any words. */
export interface ImportNote {
  readonly framework: FrameworkIdentity;
  /** What the module is for, where the knowledge base knows it. */
  readonly module: ModuleNote | null;
  /** What has become of the imported name or of the module it is taken from; null where nothing is known to have. */
  readonly change: ApiChange | null;
  /** How the file's project uses the framework; null outside of projects. */
  readonly use: FrameworkUse | null;
  readonly support: SupportState;
  /** Documentation of the module or framework, for the version in use where docs are kept by version. */
  readonly docs: string;
}

/**
 * Puts together what is known about an import of a framework.
 * @param name the dotted name that is pointed at
 * @param module the note on the imported module, or on the nearest package above it.
 */
export function importNote(
  framework: FrameworkIdentity,
  name: string,
  module: ModuleNote | null,
  use: FrameworkUse | null,
  today: IsoDay,
): ImportNote {
  const support = supportState(framework, use?.version ?? null, use?.specifier ?? null, today);
  const change = changeOf(framework, name);
  return { framework, module, change, use, support, docs: docsLink(framework, module, support) };
}

/** What a name itself goes through: the others tell of behaviour, which a name does not show. */
const told: readonly ApiChange['effect'][] = ['removed', 'renamed', 'deprecated', 'added'];

/** The change of the name itself before that of a package above it. */
function changeOf({ changes }: FrameworkIdentity, name: string): ApiChange | null {
  const fitting = changes.filter(
    ({ symbol, effect }) =>
      (symbol === name || name.startsWith(`${symbol}.`)) && told.includes(effect),
  );
  return fitting.toSorted((a, b) => b.symbol.length - a.symbol.length)[0] ?? null;
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
