import type { FrameworkKind, IsoDay, Verdict } from '../knowledge/framework.ts';
import type { SupportKind } from '../knowledge/lineSupport.ts';
import type { Stance } from '../knowledge/team/teamLayer.ts';
import type { Axis } from './axes.ts';
import type { Facet, FacetValues } from './facets.ts';
import type { PresetId } from './presets.ts';

/** Picks the shape beside a cell's text. `plain` cells have no shape; `list` cells hold items. */
export type CellLevel =
  | 'plain'
  | 'list'
  // how a criterion is covered
  | 'builtin'
  | 'extra'
  | 'addon'
  | 'partial'
  | 'none'
  | 'host'
  | 'unknown'
  // how well a release line or a project is looked after
  | SupportKind
  | 'maintenance'
  | 'dormant'
  | 'legacy'
  | 'archived'
  // what the team says about it
  | Stance;

/** A sentence with its origin; a claim of the article carries today's verdict on it. */
export interface CellItem {
  readonly text: string;
  readonly verdict: Verdict | null;
  /** What holds today; empty where the text itself speaks of today. */
  readonly reason: string;
  readonly sources: readonly string[];
  readonly checked: IsoDay | null;
}

export interface Cell {
  readonly level: CellLevel;
  /** What the cell says in a word or two; never empty. */
  readonly text: string;
  /** A second, quieter line: names, dates. May be empty. */
  readonly detail: string;
  /** What the opened cell says. May be empty. */
  readonly note: string;
  readonly items: readonly CellItem[];
  /** Keys of {@link Comparison.sources}. */
  readonly sources: readonly string[];
  readonly checked: IsoDay | null;
  /** What the shipped knowledge says where a team says otherwise; empty elsewhere. */
  readonly shipped: string;
}

export interface Row {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** What the row asks, in one sentence. */
  readonly question: string;
  /** One cell a column, in the order of the columns. */
  readonly cells: readonly Cell[];
}

export interface RowGroup {
  readonly id: string;
  readonly label: string;
}

/** A framework in use in the workspace: once for each place that uses it. */
export interface Use {
  readonly version: string | null;
  readonly specifier: string | null;
  /** The place in words that people know, e.g. `shop/requirements.txt:3`; also names it to the host. */
  readonly where: string;
  /** The user says so; left out where it was found alone. */
  readonly overruled?: boolean | undefined;
}

export interface Line {
  readonly line: string;
  readonly lts: boolean;
  readonly released: IsoDay | null;
  readonly activeEnd: IsoDay | null;
  readonly securityEnd: IsoDay | null;
  readonly python: string;
  readonly note: string;
  readonly level: CellLevel;
  readonly state: string;
  /** Versions of this line that the workspace uses. */
  readonly inUse: readonly string[];
  readonly sources: readonly string[];
}

export type LinkKind = 'docs' | 'source' | 'changelog' | 'security';

export interface ColumnLink {
  readonly kind: LinkKind;
  readonly url: string;
}

/** A framework: a column of the table, and with its cells the whole of its profile. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly kind: FrameworkKind;
  /** Empty where the workspace does not use it, else words such as `in use, 4.2.7 here`. */
  readonly badge: string;
  /** Words such as `yours` where only the team's files know it; empty elsewhere. */
  readonly added: string;
  /** What the team says about it, in a word or two; null where it says nothing. */
  readonly stance: { readonly level: Stance; readonly text: string } | null;
  readonly uses: readonly Use[];
  readonly lines: readonly Line[];
  readonly policy: CellItem;
  readonly traps: readonly string[];
  readonly links: readonly ColumnLink[];
  readonly facets: FacetValues;
  readonly presets: readonly PresetId[];
}

export interface ComparisonSource {
  readonly title: string;
  /** https, or null where no link can open it. */
  readonly url: string | null;
  readonly date: IsoDay;
}

export interface Comparison {
  /** The newest day on which a fact was checked. */
  readonly date: IsoDay;
  readonly today: IsoDay;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  readonly rows: readonly Row[];
  /** The scales that the chart can be drawn on. */
  readonly axes: readonly Axis[];
  readonly facets: readonly Facet[];
  /** Choices of frameworks that are not empty. */
  readonly presets: readonly { readonly id: PresetId; readonly label: string }[];
  /** Only those that a cell, item or line names. */
  readonly sources: Readonly<Record<string, ComparisonSource>>;
  readonly article: {
    readonly title: string;
    readonly publisher: string;
    readonly published: IsoDay;
  };
}
