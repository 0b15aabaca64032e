import type { VersionOperator, VersionStyle } from './versionStyle.ts';

/** Where a requirement is being typed, and what of it. Offsets are UTF-16 code units. */
export type RequirementSpot = NameSpot | VersionSpot;

export interface NameSpot {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
}

export interface VersionSpot {
  readonly kind: 'version';
  readonly start: number;
  readonly end: number;
  /** The distribution as written before. */
  readonly name: string;
  /** What stands before the version; '' where nothing does. */
  readonly operator: VersionOperator;
  readonly style: VersionStyle;
}
