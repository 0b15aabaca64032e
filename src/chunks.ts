/** The parts of the extension that are loaded on first use; each one is built to `dist/<name>.js`. */
export interface Chunks {
  readonly scanner: typeof import('./editor/workspace/scannerChunk.ts');
  readonly yaml: typeof import('./editor/workspace/yamlChunk.ts');
  readonly overrule: typeof import('./editor/workspace/setFrameworks.ts');
  readonly comparison: typeof import('./editor/comparison/comparisonChunk.ts');
  readonly advice: typeof import('./editor/advice/adviceChunk.ts');
  readonly links: typeof import('./editor/links/linksChunk.ts');
  readonly releases: typeof import('./editor/releases/releasesChunk.ts');
  readonly findings: typeof import('./editor/guidance/findings/findingsChunk.ts');
  readonly starter: typeof import('./editor/starter/starterChunk.ts');
  /** Only the Node host can load this one. */
  readonly disk: typeof import('./disk/diskChunk.ts');
}
