import {
  type DependencySpecifier,
  readDependencySpecifier,
} from '../python/dependencySpecifier.ts';
import { LineStarts } from '../python/lineStarts.ts';
import { readMarker } from '../python/marker.ts';
import type { PlacedText } from '../python/placedText.ts';
import { isRefusal, REFUSALS } from '../python/refusals.ts';
import type { Span } from '../python/requirementLine.ts';
import type {
  Declaration,
  Include,
  Manifest,
  ManifestProblem,
  ManifestProblemCode,
  Place,
  Scope,
} from './manifest.ts';

/** On whose behalf a list asks for distributions. */
export interface Asking {
  /** Null for the project itself. */
  readonly group: string | null;
  readonly scope: Scope;
  /** A condition for the whole list, as setuptools takes it behind an extra's name. */
  readonly marker?: string;
  /** It names packages of conda. */
  readonly isConda?: true;
}

/** The project itself. */
export const forTheProject: Asking = { group: null, scope: 'production' };

/** Collects what one file declares. */
export class ManifestDraft {
  readonly #declarations: Declaration[] = [];
  readonly #includes: Include[] = [];
  readonly #problems: ManifestProblem[] = [];
  readonly #lines: LineStarts;

  constructor(text: string) {
    this.#lines = new LineStarts(text);
  }

  /** All of it, in the order of the text. */
  finish(): Manifest {
    const byPlace = (a: Span, b: Span) => a.start - b.start;
    return {
      declarations: this.#declarations.sort(byPlace),
      includes: this.#includes.sort(byPlace),
      problems: this.#problems.sort(byPlace),
    };
  }

  /** Reads one PEP 508 requirement; what is refused is a problem. */
  requirement(written: PlacedText, asking: Asking): void {
    const read = readDependencySpecifier(written.text);
    if (isRefusal(read)) {
      const span = written.spanOf(Math.min(read.at, written.text.length), written.text.length);
      this.problem('refused-requirement', span, REFUSALS[read.refused]);
      return;
    }
    const marker = joinMarkers(asking.marker, read.marker);
    if (marker === undefined) {
      this.problem('refused-requirement', written.spanOf(), REFUSALS['invalid-marker']);
    } else this.declare(written, { ...read, marker }, asking);
  }

  /** Takes in what `written` says; the spans of `read` are indexes of it. */
  declare(written: PlacedText, read: DependencySpecifier, { group, scope, isConda }: Asking): void {
    const { name, extras, specifier, marker, url, nameSpan, specifierSpan } = read;
    this.#declarations.push({
      ...this.#placeOf(written.spanOf()),
      ...{ name, extras, specifier, marker, url, group, scope, constraint: false, via: null },
      ...(isConda === true ? { isConda } : {}),
      nameSpan: written.spanOf(nameSpan.start, nameSpan.end),
      specifierSpan: written.spanOf(specifierSpan.start, specifierSpan.end),
    });
  }

  /** Another file, relative to this one. */
  include(file: PlacedText, { group, scope }: Asking, constraint = false): void {
    const path = file.text;
    this.#includes.push({ ...this.#placeOf(file.spanOf()), path, constraint, group, scope });
  }

  problem(code: ManifestProblemCode, span: Span, detail: string): void {
    this.#problems.push({ ...this.#placeOf(span), code, detail });
  }

  #placeOf({ start, end }: Span): Place {
    return { line: this.#lines.lineAt(start), start, end };
  }
}

/** @returns undefined where the condition is no marker. */
function joinMarkers(condition = '', own: string | null): string | null | undefined {
  if (condition.trim() === '') return own;
  const written = own === null ? condition : `(${condition}) and (${own})`;
  const read = readMarker(written, 0);
  return isRefusal(read) || read.end < written.length ? undefined : read.value;
}
