import * as vscode from 'vscode';
import { Disposables } from '../host/disposables.ts';
import { onSettingChange, readSetting } from '../host/settings.ts';
import { nothingAfter } from '../host/waiting.ts';
import { type PythonApi, readPythonApi } from './pythonApi.ts';
import { type InstalledDistribution, readSitePackages, type SitePackages } from './sitePackages.ts';

/** Tells what is installed in the environment that somebody chose for a file or folder. */
export interface PythonEnvironments extends vscode.Disposable {
  /** Fires when the answers may have become others. */
  readonly onDidChange: vscode.Event<void>;
  /**
   * Empty where nobody tells. Never rejects.
   * @param isWanted asked for each distribution's name; only those are told
   */
  installedFor(
    resource: vscode.Uri,
    isWanted: (distribution: string) => boolean,
  ): Promise<readonly InstalledDistribution[]>;
  /** What was read of environments is read again when next asked for. */
  forget(): void;
}

const extensionId = 'ms-python.python';
/** The other extension wakes up for much the same files as this one: it is looked for a minute after the start. */
const looksAtMs: readonly number[] = [1000, 3000, 7000, 15_000, 30_000, 60_000];
/** To resolve an environment may start its Python; longer than this nobody waits. */
const patienceMs = 20_000;

/**
 * Asks the Python extension, where it is installed and already active: to wake up an extension of that size for a version
 * number would be rude. Nothing is asked in Restricted Mode, and nothing where the setting says `off`.
 */
export class PythonExtensionEnvironments implements PythonEnvironments {
  readonly #own = new Disposables();
  readonly #changed = this.#own.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #log: vscode.LogOutputChannel;
  readonly #timers: readonly unknown[];
  #api: { readonly api: PythonApi; readonly listening: vscode.Disposable } | null = null;
  readonly #read = new Map<string, Promise<SitePackages>>();
  readonly #watchers = new Map<string, vscode.Disposable>();

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const look = (): void => this.#look();
    this.#own.add(vscode.extensions.onDidChange(look));
    this.#own.add(vscode.window.onDidChangeActiveTextEditor(look));
    this.#own.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#renew()));
    this.#own.add(onSettingChange('python.environment', () => this.#renew()));
    this.#timers = looksAtMs.map((ms) => setTimeout(look, ms));
    look();
  }

  async installedFor(
    resource: vscode.Uri,
    isWanted: (distribution: string) => boolean,
  ): Promise<readonly InstalledDistribution[]> {
    const api = this.#api?.api;
    if (api === undefined || !isAllowed(resource)) return [];
    try {
      const active = api.activePath(resource);
      if (active === null) return [];
      const key = `${active.id}\0${active.path}`;
      let reading = this.#read.get(key);
      if (reading === undefined) {
        reading = this.#readEnvironment(api, active, resource, isWanted);
        this.#read.set(key, reading);
      }
      return (await reading).distributions;
    } catch (error) {
      this.#log.warn(`${extensionId}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }

  forget(): void {
    // The watchers stay: a new one would miss what happens until it has begun.
    this.#read.clear();
  }

  dispose(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#unwatch();
    this.#api?.listening.dispose();
    this.#own.dispose();
  }

  /** Takes up an extension that became active, and lets go of one that went away. */
  #look(): void {
    const extension = vscode.extensions.getExtension(extensionId);
    const isThere = vscode.workspace.isTrusted && extension?.isActive === true;
    if (isThere === (this.#api !== null)) return;
    this.#api?.listening.dispose();
    const api = isThere ? readPythonApi(extension.exports) : null;
    const had = this.#api !== null;
    this.#api = api && { api, listening: api.onDidChange(() => this.#renew()) };
    if (had || api !== null) this.#renew();
  }

  #renew(): void {
    this.forget();
    this.#unwatch();
    this.#look();
    this.#changed.fire();
  }

  #unwatch(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
  }

  async #readEnvironment(
    api: PythonApi,
    active: { readonly id: string; readonly path: string },
    resource: vscode.Uri,
    isWanted: (distribution: string) => boolean,
  ): Promise<SitePackages> {
    const environment = await Promise.race([
      api.resolve(active, resource),
      nothingAfter(patienceMs),
    ]);
    if (environment === null) return { folders: [], distributions: [] };
    const found = await readSitePackages(environment, isWanted);
    for (const folder of found.folders) this.#watch(folder);
    const told = found.distributions.map(({ name, version }) => `${name} ${version ?? ''}`.trim());
    this.#log.info(`${environment.prefix.toString(true)}: ${told.join(', ') || '–'}`);
    return found;
  }

  /**
   * What lies in the workspace is watched anyway. Elsewhere a watcher of its own is worth it: one folder, without those
   * below it.
   */
  #watch(folder: vscode.Uri): void {
    const key = folder.toString();
    if (vscode.workspace.getWorkspaceFolder(folder) !== undefined || this.#watchers.has(key))
      return;
    const pattern = new vscode.RelativePattern(folder, '*.dist-info');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    const reread = (): void => {
      this.forget();
      this.#changed.fire();
    };
    watcher.onDidCreate(reread);
    watcher.onDidDelete(reread);
    this.#watchers.set(key, watcher);
  }
}

function isAllowed(resource: vscode.Uri): boolean {
  return vscode.workspace.isTrusted && readSetting('python.environment', resource) === 'auto';
}
