import { type ApiUse, readApiUses } from '../../python/apiUses.ts';
import { LineStarts } from '../../python/lineStarts.ts';
import { apiFix } from './apiFix.ts';
import { type ApiState, apiState } from './apiState.ts';
import type { ChangeTarget, ChangeTargets } from './changeTarget.ts';
import type { Finding, Message } from './finding.ts';
import type { FindingText } from './findingWords.ts';
import type { VersionsInUse } from './libraryUse.ts';

/** What is known around a Python file. */
export interface ApiSurroundings {
  readonly targets: ChangeTargets;
  /** Whether imports below a top-level name can matter. */
  readonly isKnown: (topLevelName: string) => boolean;
  /** How the file's project uses a framework or a library; null where it does not, or nobody knows. */
  readonly useOf: (id: string) => VersionsInUse | null;
  /** Whether an absolute import finds a module of the workspace itself. */
  readonly isLocal: (module: string) => boolean;
}

/**
 * Tells what a Python file uses that is gone or deprecated in the version that its project runs. A symbol that an
 * import names is told of there and not again at each use. Code that is written for several versions (`except ImportError`)
 * is right as it is.
 * @param file the path that findings carry
 */
export function apiFindings(
  file: string,
  text: string,
  { targets, isKnown, useOf, isLocal }: ApiSurroundings,
): readonly Finding[] {
  const all = readApiUses(text, (name) => isKnown(name) && !isLocal(name));
  const lines = new LineStarts(text);
  const told = new Set<string>();
  return all.uses.flatMap((use) => {
    const target = targetOf(use, targets);
    if (target === null || all.isGuarded(use.start)) return [];
    // However many names are taken from a module that is gone, it is one that is gone.
    const place = `${use.by.statement.start} ${target.path}`;
    if (isOfModule(use, target) && told.has(place)) return [];
    if (isOfModule(use, target)) told.add(place);
    const { change, owner } = target;
    const project = useOf(owner.id);
    const state = apiState(change, project);
    if (state === 'fine') return [];
    const [start, end] = rangeOf(use, target);
    return [
      {
        rule: state === 'removed' ? 'removed-api' : 'deprecated-api',
        file,
        range: lines.rangeOf(start, end),
        message: messageOf(target, state, project),
        framework: owner.id,
        fix: apiFix(text, use, target, all),
        link: owner.links.changelog,
      } satisfies Finding,
    ];
  });
}

function targetOf(use: ApiUse, targets: ChangeTargets): ChangeTarget | null {
  const found = targets.of(use.path).find(({ path, keyword }) => {
    // What the import has said is told of at the import.
    if (keyword === null) return path.length > use.known;
    return path === use.path && use.keywords?.includes(keyword) === true;
  });
  return found ?? null;
}

/** Whether it is the module of `from … import …`, or a package above it, that has changed. */
function isOfModule({ kind, by }: ApiUse, { path }: ChangeTarget): boolean {
  const { module, names } = by.statement;
  return kind === 'import' && names !== null && `${module}.`.startsWith(`${path}.`);
}

/** Of `flask.Markup.escape` only what leads to the changed symbol. */
function rangeOf(use: ApiUse, target: ChangeTarget): readonly [number, number] {
  const { path, keyword } = target;
  if (isOfModule(use, target)) {
    const { module, moduleStart, moduleEnd } = use.by.statement;
    const isTogether = moduleEnd - moduleStart === module.length;
    return [moduleStart, isTogether ? moduleStart + path.length : moduleEnd];
  }
  if (use.kind === 'import' || keyword !== null || path === use.path) return [use.start, use.end];
  const beyond = use.path.length - path.length;
  // Blanks between the parts of a name are rare; then the whole is marked.
  const isPlain = use.end - use.nameStart === use.path.length - use.path.lastIndexOf('.') - 1;
  return [use.start, isPlain ? use.end - beyond : use.end];
}

function messageOf(
  { change, owner }: ChangeTarget,
  state: ApiState,
  project: VersionsInUse | null,
): Message {
  const { symbol, removedIn, deprecatedIn, replacement } = change;
  const said = project?.version ?? project?.specifier ?? '';
  const texts: Readonly<Record<Exclude<ApiState, 'fine'>, FindingText>> = {
    removed: project?.version == null ? 'removedForSpecifier' : 'removed',
    'removed-later': 'removedLater',
    deprecated: removedIn === null ? 'deprecated' : 'deprecatedAndRemoved',
    depends: removedIn === null ? 'deprecatedSomewhere' : 'removedSomewhere',
  };
  const text = texts[state === 'fine' ? 'deprecated' : state];
  const args = [symbol, owner.name, removedIn ?? '', deprecatedIn ?? '', said, replacement];
  return { text, args };
}
