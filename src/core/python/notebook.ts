import type { ImportStatement } from './importStatement.ts';
import { readImports } from './imports.ts';
import { LineStarts } from './lineStarts.ts';
import { readNotebookCells } from './notebookCells.ts';

/** An import in a cell of a notebook. Offsets count the file's UTF-16 code units, quotes and escapes of JSON among them. */
export interface NotebookImport {
  /** As in `ImportStatement`. */
  readonly module: string;
  readonly level: number;
  /** As in `ImportStatement`; their bounds count within the cell. */
  readonly names: ImportStatement['names'];
  /** The statement. */
  readonly start: number;
  readonly end: number;
  /** 1-based line of the file. */
  readonly line: number;
  /** Counts from 0, cells of text too. */
  readonly cell: number;
  /** 1-based line within the cell. */
  readonly cellLine: number;
  /** The statement as Python has it. */
  readonly text: string;
}

/** What a notebook imports; with a problem, what it imports before the place that the problem speaks of. */
export interface NotebookReading {
  readonly imports: readonly NotebookImport[];
  readonly problem: {
    readonly code: 'syntax';
    readonly detail: string;
    /** Of the file, from 1. */
    readonly line: number;
  } | null;
}

/**
 * Every import of a notebook's Python cells, in order. Never throws.
 * @param text the file, decoded
 */
export function readNotebookImports(text: string): NotebookReading {
  const { cells, brokenAt } = readNotebookCells(text);
  const lines = new LineStarts(text);
  const imports = cells.flatMap(({ index: cell, source, python }) =>
    readImports(python).map(({ module, level, names, start, end, line: cellLine }) => {
      const span = source.spanOf(start, end);
      const place = { ...span, line: lines.lineAt(span.start), cell, cellLine };
      return { module, level, names, ...place, text: source.text.slice(start, end) };
    }),
  );
  if (brokenAt === null) return { imports, problem: null };
  const problem = {
    code: 'syntax',
    detail: 'this is no JSON',
    line: lines.lineAt(brokenAt),
  } as const;
  return { imports, problem };
}
