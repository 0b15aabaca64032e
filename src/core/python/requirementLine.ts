import type { RefusalCode } from './refusals.ts';

/**
 * One entry of a requirements file, as pip understands it. All offsets are UTF-16 code units into the file's text.
 * Comments and blank lines are no entries; a line with several options gives one entry for each that pip obeys.
 */
export type RequirementLine = RequirementEntry | OptionEntry | RefusedEntry;

interface Placed {
  /** 1-based, as pip counts: by Python's line ends (form feed, U+2028 … are ones), the first line of joined ones. */
  readonly line: number;
  /** Bounds of the line without comment and outer blanks; joined lines run from the first to the last. */
  readonly start: number;
  readonly end: number;
}

/** Part of the text; empty where the part is not written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something to install: by name, by URL, or a local path. */
export interface RequirementEntry extends Placed {
  readonly kind: 'requirement';
  /** The distribution as written (compare after `normalizeName`); null where neither `#egg=` nor a wheel's name tells it. */
  readonly name: string | null;
  /** As written, sorted, each once. */
  readonly extras: readonly string[];
  /** As packaging prints it: clauses sorted and joined by `,`; '' where there is none. */
  readonly specifier: string;
  /** As packaging prints it: double quotes, single blanks; null where there is none. */
  readonly marker: string | null;
  /** The URL or local path to install from, as written, without extras; null for an index requirement. */
  readonly url: string | null;
  /** `sha256:…`, in order. */
  readonly hashes: readonly string[];
  /** From `-e`. */
  readonly editable: boolean;
  /** Where the name stands. */
  readonly nameSpan: Span;
  /** Where the version specifier stands. */
  readonly specifierSpan: Span;
}

/** An option for pip: `-r base.txt`, `--index-url …`. */
export interface OptionEntry extends Placed {
  readonly kind: 'option';
  /** The canonical long form. `--requirement` includes a file, `--constraint` constrains by one. */
  readonly option: string;
  /** As written: `-r`, `--requirement`, or an abbreviation that pip accepts. */
  readonly written: string;
  /** Unquoted; null for a flag. */
  readonly value: string | null;
  /** Where the value stands, quotes included. */
  readonly valueSpan: Span;
}

/** A line that pip refuses; pip would stop here, we go on. */
export interface RefusedEntry extends Placed {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** Where the trouble begins. */
  readonly at: number;
}
