import { readDependencySpecifier } from '../python/dependencySpecifier.ts';
import type { PipRequirement } from '../python/pipRequirement.ts';
import { readEditable } from '../python/pipRequirement.ts';
import { isRefusal, REFUSALS, type Refusal } from '../python/refusals.ts';
import type { Span } from '../python/requirementLine.ts';
import type {
  Declaration,
  Include,
  Manifest,
  ManifestProblem,
  ManifestProblemCode,
  Scope,
} from './manifest.ts';
import type { TomlDocument } from './tomlDocument.ts';
import type { TomlEntry, TomlNode, TomlString } from './tomlNode.ts';

/** On whose behalf a table or list asks for distributions. */
export interface Asker {
  /** Null for the project itself. */
  readonly group: string | null;
  readonly scope: Scope;
  /** It only limits versions. */
  readonly constraint?: boolean;
  /** It names packages of conda. */
  readonly isConda?: true;
}

/** The project itself. */
export const theProject: Asker = { group: null, scope: 'production' };

/** What a table says of the distribution that a key names. */
export interface KeyedDependency {
  readonly specifier: string;
  /** Where the version is written; null where it is not. */
  readonly version: TomlString | null;
  readonly extras: readonly string[];
  readonly marker: string | null;
  readonly url: string | null;
}

/** Collects what the tables of one document declare. */
export class TomlDraft {
  readonly declarations: Declaration[] = [];
  readonly includes: Include[] = [];
  readonly problems: ManifestProblem[];
  readonly #together: (readonly string[])[] = [];
  readonly #document: TomlDocument;

  constructor(document: TomlDocument) {
    this.#document = document;
    this.problems = [...document.problems];
  }

  get root(): TomlNode {
    return this.#document.root;
  }

  /** All of it, in the order of the text. */
  finish(): Manifest {
    const byPlace = (a: Span, b: Span) => a.start - b.start;
    return {
      declarations: this.declarations.sort(byPlace),
      includes: this.includes.sort(byPlace),
      problems: this.problems.sort(byPlace),
      ...(this.#together.length > 0 ? { together: this.#together } : {}),
    };
  }

  /** Reads a list of PEP 508 strings; anything else that stands in its place, or in it, is a problem. */
  requirements(list: TomlNode | undefined, asker: Asker): void {
    if (list === undefined) return;
    if (list.kind !== 'array') this.problem('refused-requirement', list, NO_LIST);
    else for (const item of list.items) this.requirement(item, asker);
  }

  /** Reads one PEP 508 string, or `-e` and what pip takes behind it. */
  requirement(item: TomlNode, asker: Asker): void {
    if (item.kind !== 'string') {
      this.problem('refused-requirement', item, 'a dependency must be a string');
      return;
    }
    const [editable = ''] = /^\s*(?:-e|--editable)[\s=]+/.exec(item.value) ?? [];
    const rest = item.value.slice(editable.length);
    const read = editable === '' ? readDependencySpecifier(rest) : readEditable(rest.trimEnd());
    if (isRefusal(read)) this.#refuse(item, { ...read, at: read.at + editable.length });
    else this.#declareString(item, read, editable.length, asker);
  }

  /** As {@link requirement}; what a placeholder such as `{matrix:django}` stands for is not known. */
  template(item: TomlNode, asker: Asker): void {
    const isTemplate =
      item.kind === 'string' &&
      /\{[^{}]*\}/.test(item.value) &&
      isRefusal(readDependencySpecifier(item.value));
    if (!isTemplate) {
      this.requirement(item, asker);
      return;
    }
    const read = readDependencySpecifier(NAME_AND_EXTRAS.exec(item.value)?.[0] ?? '');
    if (!isRefusal(read)) this.#declareString(item, read, 0, asker);
    else this.problem('not-static', item, 'a placeholder stands for the name');
  }

  /** Takes in what a key of a table asks for; the key may carry extras in brackets. */
  declareKey(entry: TomlEntry, dependency: KeyedDependency, asker: Asker): void {
    const { key, keySpan, start, end } = entry;
    const read = readDependencySpecifier(key);
    if (isRefusal(read) || read.specifier !== '' || read.url !== null || read.marker !== null) {
      this.problem('refused-requirement', keySpan, REFUSALS['invalid-name']);
      return;
    }
    const isPlain = keySpan.end - keySpan.start === key.length;
    const { specifier, version, extras, marker, url } = dependency;
    this.declarations.push({
      ...this.#document.placeOf(start, Math.max(end, version?.end ?? end)),
      name: read.name,
      extras: [...new Set([...read.extras, ...extras])].sort(),
      ...{ specifier, marker, url },
      ...this.#askedBy(asker),
      nameSpan: isPlain ? shifted(read.nameSpan, keySpan.start) : keySpan,
      specifierSpan: version === null ? { start: end, end } : spanOf(version),
    });
  }

  /** Notes that groups have to agree. */
  installTogether(groups: readonly string[]): void {
    if (groups.length > 1) this.#together.push(groups);
  }

  /** Another manifest, relative to this one. */
  include(file: TomlString, { group, scope }: Asker): void {
    const { value: path, start, end } = file;
    const place = this.#document.placeOf(start, end);
    this.includes.push({ ...place, path, constraint: false, group, scope });
  }

  /** Adds the place to install from to what does not tell one itself. */
  addUrls(urlOf: (declaration: Declaration) => string | null): void {
    for (const [i, declaration] of this.declarations.entries()) {
      if (declaration.url !== null) continue;
      this.declarations[i] = { ...declaration, url: urlOf(declaration) };
    }
  }

  problem(code: ManifestProblemCode, { start, end }: Span, detail: string): void {
    this.problems.push({ ...this.#document.placeOf(start, end), code, detail });
  }

  /** A version or marker that its tool refuses, at its place. */
  refuse(node: Span, code: Refusal['refused']): void {
    this.problem('refused-requirement', node, REFUSALS[code]);
  }

  #refuse(item: TomlString, { refused, at }: Refusal): void {
    const start = item.isPlain ? Math.min(item.start + at, item.end) : item.start;
    this.problem('refused-requirement', { start, end: item.end }, REFUSALS[refused]);
  }

  #declareString(item: TomlString, read: PipRequirement, offset: number, asker: Asker): void {
    const { name, extras, specifier, marker, url } = read;
    // What a path or URL alone asks for is told by the project that stands there.
    if (name === null) return;
    // Escapes move what stands behind them, so the string as a whole is shown.
    const placed = ({ start, end }: Span): Span =>
      item.isPlain ? shifted({ start, end }, item.start + offset) : spanOf(item);
    this.declarations.push({
      ...this.#document.placeOf(item.start, item.end),
      ...{ name, extras, specifier, marker, url },
      ...this.#askedBy(asker),
      nameSpan: placed(read.nameSpan),
      specifierSpan:
        specifier === '' ? { start: item.end, end: item.end } : placed(read.specifierSpan),
    });
  }

  #askedBy({ group, scope, constraint = false, isConda }: Asker) {
    return { group, scope, constraint, via: null, ...(isConda === true ? { isConda } : {}) };
  }
}

/** What stands before versions. */
const NAME_AND_EXTRAS = /^\s*[\w.-]+\s*(?:\[[^\]{}]*\]\s*)?(?=[(<>=!~])/;

const NO_LIST = 'dependencies must be a list';

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
