/** What a framework can be picked by. */
export const facetIds = ['kind', 'protocol', 'async', 'maintenance', 'licence', 'python'] as const;
export type FacetId = (typeof facetIds)[number];

/** Options chosen by facet. A facet without options asks for nothing; several options of one are alternatives. */
export type FacetChoice = Readonly<Record<FacetId, readonly string[]>>;

/** Which frameworks stand beside each other, and in which order. All lists hold ids; what nobody knows is passed over. */
export interface Arrangement {
  /** Exactly those asked for; null for those of the preset and of the workspace. */
  readonly frameworks: readonly string[] | null;
  /** An id of {@link presetIds}; an unknown one stands for all frameworks. */
  readonly preset: string;
  /** What the reader put in and took out since. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The reader's order; those that are not in it follow as they come. */
  readonly order: readonly string[];
  readonly pinned: readonly string[];
  /** Frameworks of the workspace are pinned unless they stand here. */
  readonly unpinned: readonly string[];
}

/** What a reader chose to see. Without an arrangement all frameworks are shown, in the order of the comparison. */
export interface Filter {
  readonly filter: string;
  readonly differencesOnly: boolean;
  readonly arrangement?: Arrangement | undefined;
  readonly facets?: FacetChoice | undefined;
}

/** A filter with the way the table stands: all that decides what is on screen. */
export interface Look extends Filter {
  /** Frameworks in rows, criteria in columns. */
  readonly transposed?: boolean | undefined;
}

export const noFacets: FacetChoice = {
  kind: [],
  protocol: [],
  async: [],
  maintenance: [],
  licence: [],
  python: [],
};

/** What somebody sees who asked for nothing: the frameworks of the workspace and the popular ones. */
export const firstArrangement: Arrangement = {
  frameworks: null,
  preset: 'popular',
  added: [],
  removed: [],
  order: [],
  pinned: [],
  unpinned: [],
};
