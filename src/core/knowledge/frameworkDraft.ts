import type {
  Addon,
  ApiChange,
  ArticleClaim,
  Capability,
  Framework,
  FrameworkLinks,
  IsoDay,
  ModuleNote,
  ReleaseLine,
  Sourced,
  Statement,
  Trait,
} from './framework.ts';

/** A fact as people write it: one source without brackets, the date from the head of the file, defaults left out. */
export type Draft<T extends Sourced, Optional extends keyof T = never> = Omit<
  T,
  keyof Sourced | Optional
> &
  Partial<Pick<T, Optional>> & {
    readonly sources?: string | readonly string[];
    readonly checked?: IsoDay;
  };

export type ReleaseLineDraft = Draft<
  ReleaseLine,
  'released' | 'activeEnd' | 'securityEnd' | 'lts' | 'python' | 'note'
>;
export type ApiChangeDraft = Draft<ApiChange, 'deprecatedIn' | 'addedIn' | 'removedIn' | 'rewrite'>;

type FactField = 'newest' | 'maintenance' | 'policy' | 'async' | 'dependencies';
type ListField =
  | 'lines'
  | 'strengths'
  | 'weaknesses'
  | 'goodFor'
  | 'notFor'
  | 'modules'
  | 'changes'
  | 'addons'
  | 'article';
type RecordField = 'capabilities' | 'traits';

/** The value of a `resources/frameworks/*.yaml` file that `resources/schema/framework.json` accepts. */
export interface FrameworkDraft
  extends Omit<
    Framework,
    | FactField
    | ListField
    | RecordField
    | 'links'
    | 'traps'
    | 'extends'
    | 'condaNames'
    | 'serverModules'
    | 'singleClass'
  > {
  readonly checked: IsoDay;
  /** Names that another entry claims too, on purpose. */
  readonly shares?: readonly string[];
  /** Ids of frameworks that share their releases with this one. */
  readonly releasesWith?: readonly string[];
  readonly links: Pick<FrameworkLinks, 'docs' | 'source'> & Partial<FrameworkLinks>;
  readonly newest: Draft<Framework['newest'], 'date'>;
  readonly maintenance: Draft<Framework['maintenance'], 'lastRelease' | 'note'>;
  readonly policy: Draft<Framework['policy']>;
  readonly extends?: string | null;
  readonly condaNames?: readonly string[];
  readonly serverModules?: readonly string[];
  readonly singleClass?: string | null;
  readonly dependencies: Draft<Framework['dependencies'], 'count' | 'names'>;
  readonly async: Draft<Framework['async'], 'note'>;
  readonly traps?: readonly string[];
  readonly lines?: readonly ReleaseLineDraft[];
  readonly capabilities: Readonly<Record<string, Draft<Capability, 'note' | 'addons'>>>;
  readonly traits: Readonly<Record<string, Draft<Trait>>>;
  readonly strengths?: readonly Draft<Statement>[];
  readonly weaknesses?: readonly Draft<Statement>[];
  readonly goodFor?: readonly Draft<Statement>[];
  readonly notFor?: readonly Draft<Statement>[];
  readonly article?: readonly Draft<ArticleClaim>[];
  readonly modules?: readonly Draft<ModuleNote>[];
  readonly changes?: readonly ApiChangeDraft[];
  readonly addons?: readonly Draft<Addon, 'imports' | 'note'>[];
}
