import { findSourceMap } from 'node:module';

/**
 * Rewrites an error's stack from lines of the bundle to lines of the tests.
 * Node would do it by itself if VS Code had not replaced how stacks are made.
 */
export function nameSources(error: unknown): void {
  if (!(error instanceof Error) || error.stack === undefined) return;
  error.stack = error.stack.replace(
    /((?:\/|[A-Z]:\\)[^\s():]*):(\d+):(\d+)/g,
    (place, file: string, line: string, column: string) => {
      const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!entry || !('originalSource' in entry)) return place;
      return `${entry.originalSource.replace(/^file:\/\//, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}
