import { existsSync, readFileSync } from 'node:fs';

/** As much of package.json as the tests look at. */
export interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly l10n: string;
  readonly engines: { readonly vscode: string };
  readonly extensionKind: readonly string[];
  readonly capabilities: Readonly<
    Record<
      string,
      {
        readonly supported: unknown;
        readonly description?: string;
        readonly restrictedConfigurations?: readonly string[];
      }
    >
  >;
  readonly activationEvents: readonly string[];
  readonly dependencies?: unknown;
  readonly extensionDependencies?: unknown;
  readonly extensionPack?: unknown;
  readonly enabledApiProposals?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly contributes: Contributes;
}

interface Contributes {
  readonly commands: readonly ContributedCommand[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly configuration: { readonly properties: Readonly<Record<string, ContributedSetting>> };
  readonly walkthroughs: readonly {
    readonly steps: readonly {
      readonly id: string;
      readonly description: string;
      readonly media: { readonly image: string; readonly altText: string };
      readonly completionEvents: readonly string[];
    }[];
  }[];
}

export interface ContributedCommand {
  readonly command: string;
  readonly category?: string;
  readonly title: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

export interface ContributedProperty {
  readonly enum: readonly string[];
  readonly default: unknown;
  readonly markdownDescription: string;
}

export interface ContributedSetting {
  readonly type: string;
  readonly items?: { readonly type: string };
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, ContributedProperty>>;
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription?: string;
  readonly description?: string;
}

export const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** What package.json says by `%key%`. */
export const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<
  Record<string, string>
>;

/** A text of package.json as English people read it. */
export function text(value: string | undefined): string {
  return (value ?? '').replace(/^%(.*)%$/, (whole, key: string) => texts[key] ?? whole);
}

export function exists(path: string): boolean {
  return existsSync(path);
}
