import type { IsoDay } from '../knowledge/framework.ts';

/** Something that a starter lets a person choose. Declared in `resources/starters/options.yaml`. */
export interface StarterOption {
  readonly id: string;
  /** As a person is asked. */
  readonly title: string;
  readonly detail: string;
  /**
   * - `package`: the name of a Python package
   * - `choice`: one of `choices`
   * - `python`: one of `choices`, of which only those are offered that a supported release line runs on
   * - `port`: a TCP port
   */
  readonly kind: 'package' | 'choice' | 'python' | 'port';
  readonly default: string;
  readonly choices?: readonly OptionChoice[];
  /** False: it has a default that is good enough, and is taken from arguments only. */
  readonly asked?: boolean;
}

export interface OptionChoice {
  readonly id: string;
  readonly label?: string;
  readonly detail?: string;
}

/** A distribution that the project needs beside the framework itself. */
export interface NeededDistribution {
  readonly distribution: string;
  /** Conditions, see `template.ts`; left out: always. */
  readonly when?: string;
}

export interface StarterRoute {
  readonly path: string;
  readonly when?: string;
}

/** A version with which a starter was run for real: its server asked, its test passed. */
export interface StarterRun {
  readonly version: string;
  readonly date: IsoDay;
  /** Where that version came from, e.g. `Debian 12`. */
  readonly from: string;
}

/** The starter of one framework, from `resources/starters/<id>`. docs/starters.md explains each field. */
export interface StarterTemplate {
  /** Id of the framework. */
  readonly id: string;
  /** Ids of the options that it takes. */
  readonly options: readonly string[];
  /** Other defaults than those of the options. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly docs: string;
  readonly requires: readonly NeededDistribution[];
  readonly testRequires: readonly NeededDistribution[];
  readonly run: string;
  readonly test: string;
  readonly routes: readonly StarterRoute[];
  readonly about: string;
  readonly ran: readonly StarterRun[];
  /** The version it was written for; only where it was never run. */
  readonly writtenFor: string | null;
  /** Top-level modules that have to be there for a run. */
  readonly imports: readonly string[];
  /** Debian's packages that bring them; none where Debian does not have the framework. */
  readonly debian: readonly string[];
  /** Templates by path, which may hold placeholders too. */
  readonly files: Readonly<Record<string, string>>;
}

/** `dist/knowledge/starters.json`: loaded by what creates starters only. */
export interface Starters {
  readonly options: readonly StarterOption[];
  /** Templates that every starter has unless it brings a file of that path. */
  readonly common: Readonly<Record<string, string>>;
  /** In order of their ids. */
  readonly starters: readonly StarterTemplate[];
}
