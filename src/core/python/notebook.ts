import type { ScanProblemCode } from '../workspace/project.ts';
import type { ImportStatement } from './importStatement.ts';

interface NotebookImport {
  readonly module: string;
  readonly names: ImportStatement['names'];
  readonly level: number;
  readonly line: number;
  readonly text: string;
}
export function readNotebookImports(_text: string): {
  readonly imports: readonly NotebookImport[];
  readonly problem: { readonly code: ScanProblemCode; readonly detail: string } | null;
} {
  return { imports: [], problem: null };
}
