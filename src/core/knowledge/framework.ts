/**
 * The shape of one framework entry of the knowledge base, as compiled from `resources/frameworks/<id>.yaml`.
 * Dates are ISO days (`YYYY-MM-DD`) in UTC; versions are PEP 440; distribution names are as the project writes them
 * (compare after PEP 503 normalisation).
 */

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDay = string;

/** What every fact carries: where it comes from and when somebody last looked. */
export interface Sourced {
  /** Keys of `resources/sources.yaml`. Empty only where the value says "unknown". */
  readonly sources: readonly string[];
  readonly checked: IsoDay;
}

export type FrameworkKind = 'full-stack' | 'micro' | 'api' | 'async' | 'add-on';
export type Protocol = 'WSGI' | 'ASGI' | 'RSGI' | 'own-server';
export type AsyncLevel = 'native' | 'partial' | 'none' | 'unknown';

/**
 * How a framework covers a criterion: in the core distribution, in an official extra or sibling package, in a
 * well-known third-party package, in part, not at all, by its host framework, or not known.
 */
export type CapabilityLevel =
  | 'builtin'
  | 'extra'
  | 'addon'
  | 'partial'
  | 'none'
  | 'host'
  | 'unknown';

export interface Capability extends Sourced {
  readonly level: CapabilityLevel;
  readonly note: string;
  /** Distributions that provide it, where they are add-ons; each one stands in the entry's `addons` or is neutral. */
  readonly addons: readonly string[];
}

export type MaintenanceSignal =
  | 'active'
  | 'maintenance'
  | 'dormant'
  | 'legacy'
  | 'archived'
  | 'unknown';

export interface ReleaseLine extends Sourced {
  /** The leading numbers that a version of this line shares, e.g. `4.2` or `18`. */
  readonly line: string;
  readonly released: IsoDay | null;
  /** Last day of mainstream fixes; null where no date is published. */
  readonly activeEnd: IsoDay | null;
  /** Last day of security fixes; null where no date is published. */
  readonly securityEnd: IsoDay | null;
  readonly lts: boolean;
  /** Python versions in words, e.g. `3.10-3.14`; null where unknown. */
  readonly python: string | null;
  readonly note: string;
}

/** A sentence about the framework that somebody can check. */
export interface Statement extends Sourced {
  readonly text: string;
}

export type ClaimKind = 'description' | 'feature' | 'pro' | 'con';
export type Verdict = 'supported' | 'disputed' | 'outdated' | 'wrong';

/** A claim of the 2022 article that this project began with, and what holds today. */
export interface ArticleClaim extends Sourced {
  readonly id: string;
  readonly kind: ClaimKind;
  /** The article's own words, quoted. */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** A module that is worth a hover of its own. */
export interface ModuleNote extends Sourced {
  readonly name: string;
  readonly purpose: string;
  /** May contain `{line}`, as `links.docsForVersion`. */
  readonly docs: string;
}

export type ChangeUse =
  | 'import'
  | 'attribute'
  | 'call'
  | 'argument'
  | 'decorator'
  | 'setting'
  | 'template'
  | 'command'
  | 'interpreter'
  | 'string';

/** An API that was deprecated, renamed, changed or removed. */
export interface ApiChange extends Sourced {
  /** Dotted name, where the symbol is importable, else a short description. */
  readonly symbol: string;
  readonly use: ChangeUse;
  readonly effect: 'removed' | 'renamed' | 'deprecated' | 'ignored' | 'changed' | 'added';
  /** Version that deprecated it; null where it never was. */
  readonly deprecatedIn: string | null;
  /** Version that brought it, for effect `added`; null otherwise. */
  readonly addedIn: string | null;
  /** Version without it; null where no removal has been released. */
  readonly removedIn: string | null;
  readonly replacement: string;
  /** `certain`: a mechanical rename of the dotted symbol to `replacement`; `manual`: a person has to decide. */
  readonly rewrite: 'certain' | 'manual';
}

export type AddonStrength = 'strong' | 'medium' | 'hint' | 'neutral';

/** A distribution that speaks for the framework when a project requires or imports it. */
export interface Addon extends Sourced {
  readonly distribution: string;
  readonly imports: readonly string[];
  readonly strength: AddonStrength;
  readonly note: string;
}

/** A property that advice reads and the capabilities do not tell. Its levels stand in `resources/criteria.yaml`. */
export interface Trait extends Sourced {
  readonly level: string;
  readonly reason: string;
}

export interface FrameworkLinks {
  readonly docs: string;
  /** Template with `{line}`; null where the docs exist for one version only. */
  readonly docsForVersion: string | null;
  readonly source: string;
  readonly changelog: string | null;
  readonly security: string | null;
}

/** What detection, hovers and the status bar need; small enough to load on start of use. */
export interface FrameworkIdentity {
  readonly id: string;
  readonly name: string;
  /** One line, at most 140 characters. */
  readonly summary: string;
  readonly kind: FrameworkKind;
  /** Id of the framework that an add-on works on; null for a framework of its own. */
  readonly extends: string | null;
  readonly protocols: readonly Protocol[];
  readonly distributions: readonly string[];
  /** Packages of conda that hold or install one of the distributions under another name. */
  readonly condaNames: readonly string[];
  /** Top-level import names. */
  readonly imports: readonly string[];
  /** Where the distribution is a client library too: the modules whose import shows a server. Else empty. */
  readonly serverModules: readonly string[];
  /** Where the framework is one file that people copy into projects: the class by which a copy is known. */
  readonly singleClass: string | null;
  readonly links: FrameworkLinks;
  readonly newest: Sourced & {
    readonly version: string;
    readonly date: IsoDay | null;
    readonly python: string;
  };
  readonly maintenance: Sourced & {
    readonly signal: MaintenanceSignal;
    readonly lastRelease: IsoDay | null;
    readonly note: string;
  };
  readonly policy: Sourced & { readonly published: boolean; readonly text: string };
  readonly lines: readonly ReleaseLine[];
  readonly modules: readonly ModuleNote[];
  readonly changes: readonly ApiChange[];
  readonly addons: readonly Addon[];
}

/** What the panel and the advice need besides. */
export interface FrameworkDetails {
  readonly async: Sourced & { readonly level: AsyncLevel; readonly note: string };
  readonly licence: string;
  /** Distributions that a plain installation of the newest version brings with it, not counting itself. */
  readonly dependencies: Sourced & {
    /** Directly required ones; null where unknown. */
    readonly count: number | null;
    readonly names: readonly string[];
  };
  readonly firstRelease: number;
  /** Facts that lead detectors and readers astray, in words. */
  readonly traps: readonly string[];
  /** Keyed by the criterion ids of `resources/criteria.yaml`. */
  readonly capabilities: Readonly<Record<string, Capability>>;
  readonly strengths: readonly Statement[];
  readonly weaknesses: readonly Statement[];
  readonly goodFor: readonly Statement[];
  readonly notFor: readonly Statement[];
  readonly article: readonly ArticleClaim[];
  readonly traits: Readonly<Record<string, Trait>>;
}

/** Everything known about one framework. */
export interface Framework extends FrameworkIdentity, FrameworkDetails {}
