/** What is known of a workspace in which no framework was found. */
export interface EmptyWorkspace {
  /** How many folders the window has. */
  readonly folders: number;
  /** Python files and manifests that were read. */
  readonly python: number;
  readonly manifests: number;
  /** False where a limit cut the list of files. */
  readonly complete: boolean;
  /** The user has said of a folder that it uses none. */
  readonly overruled: boolean;
  /** Folders that could not be read at all, by their names. */
  readonly unreadable: readonly string[];
  /** A Python file in a folder that is left out; null where there is none or nobody can search for it. */
  readonly leftOut: string | null;
}

export type EmptyReason =
  | 'no-folder'
  | 'unreadable'
  | 'cut'
  | 'overruled'
  | 'left-out'
  | 'nothing-to-read'
  | 'none-named';

/** What can be done next. */
export type EmptyStep =
  | 'open-folder'
  | 'show-log'
  | 'set-by-hand'
  | 'change-excludes'
  | 'recommend'
  | 'compare';

/** Why nothing was found, the strongest reason first, and what helps, the nearest step first. */
export function explainEmpty(state: EmptyWorkspace): {
  readonly reasons: readonly EmptyReason[];
  readonly steps: readonly EmptyStep[];
} {
  if (state.folders === 0) {
    return { reasons: ['no-folder'], steps: ['open-folder', 'recommend', 'compare'] };
  }
  const isBare = state.python === 0 && state.manifests === 0;
  const reasons: EmptyReason[] = [];
  if (state.unreadable.length > 0) reasons.push('unreadable');
  if (!state.complete) reasons.push('cut');
  if (state.overruled) reasons.push('overruled');
  if (isBare && state.leftOut !== null) reasons.push('left-out');
  // A folder that could not be read holds nobody knows what.
  else if (isBare && state.unreadable.length < state.folders) reasons.push('nothing-to-read');
  else if (!isBare) reasons.push('none-named');

  const steps: EmptyStep[] = [];
  if (state.unreadable.length > 0) steps.push('show-log');
  if (reasons.includes('left-out') || reasons.includes('cut')) steps.push('change-excludes');
  steps.push('set-by-hand');
  if (!steps.includes('change-excludes')) steps.push('change-excludes');
  return { reasons, steps: [...steps, 'recommend', 'compare'] };
}
