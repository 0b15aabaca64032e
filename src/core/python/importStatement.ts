/** One `import` of a module, or one `from … import` with its names. All offsets are UTF-16 code units into the text. */
export interface ImportStatement {
  /** The whole statement, as CPython's `ast` bounds it: `import a, b` gives two entries with the same bounds. */
  readonly start: number;
  readonly end: number;
  /** 1-based line of the statement's first token. */
  readonly line: number;
  /** `django.db`; '' for `from . import x`. NFKC-normalised, as Python does. */
  readonly module: string;
  /** Where the module's name stands (after the leading dots). */
  readonly moduleStart: number;
  readonly moduleEnd: number;
  /** How many leading dots: 0 is an absolute import. */
  readonly level: number;
  /** null for `import a.b [as c]`; else what `from … import` names (`*` for a star), empty where the list is unfinished. */
  readonly names: readonly ImportedName[] | null;
  /** `c` of `import a.b as c`. */
  readonly alias: string | null;
}

/** One name of a `from` import, bounded as CPython's `ast.alias`: `a as b` whole. */
export interface ImportedName {
  readonly name: string;
  readonly alias: string | null;
  readonly start: number;
  readonly end: number;
}
