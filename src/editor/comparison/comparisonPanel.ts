import * as vscode from 'vscode';
import { compare } from '../../core/comparison/compare.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { type Extras, extras } from '../../core/comparison/extras.ts';
import type { ViewSource } from '../../core/comparison/viewText.ts';
import type { KnowledgeProfiles } from '../../core/knowledge/knowledge.ts';
import {
  type FromPanel,
  fromPanelSchema,
  type PanelData,
  type ToPanel,
} from '../../protocol/messages.ts';
import { receiver } from '../../protocol/receive.ts';
import { today } from '../host/clock.ts';
import { Disposables } from '../host/disposables.ts';
import type { CommandId } from '../host/ids.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { openOverrides } from '../workspace/openOverrides.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { allowedLinks } from './allowedLinks.ts';
import type { CompareArgument } from './compareArgument.ts';
import { documentHtml } from './documentHtml.ts';
import { copyLink, exportComparison } from './exportComparison.ts';
import { placedUses } from './inUse.ts';
import { viewOf } from './lookOf.ts';
import { rankingOf, type Wizard } from './wizard.ts';
import { comparisonWords, translatedPanelStrings } from './words.ts';

export interface PanelDependencies {
  readonly extensionUri: vscode.Uri;
  readonly profiles: KnowledgeProfiles;
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/** The rest is in the Problems view and in the log. */
const maxNotices = 10;

/** One webview that shows the comparison; it lives as long as its tab. */
export class ComparisonPanel {
  readonly #own = new Disposables();
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: PanelDependencies;
  readonly #opened = Date.now();
  #profiles: KnowledgeProfiles;
  #comparison: Comparison;
  #wizard: Wizard | null;
  /** Null until the webview has its first rows. */
  #extras: Extras | null = null;
  /** The data that the document carries, and that the webview shows, as JSON. */
  readonly #embedded: string;
  #shown: string;
  #isReady = false;
  #wanted: ToPanel | null = null;

  /** @param start what the view begins with, where the webview has kept no state of its own. */
  constructor(
    panel: vscode.WebviewPanel,
    deps: PanelDependencies,
    start: CompareArgument,
    wizard: Wizard | null,
  ) {
    this.#panel = panel;
    this.#deps = deps;
    this.#profiles = deps.profiles;
    this.#wizard = wizard;
    this.#comparison = this.#compare();
    this.#embedded = JSON.stringify(this.#data());
    this.#shown = this.#embedded;
    const media = vscode.Uri.joinPath(deps.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [media] };
    panel.iconPath = new vscode.ThemeIcon('table');
    const receive = receiver<FromPanel>(
      fromPanelSchema,
      {
        ready: ({ painted }) => {
          deps.log.debug(`comparison painted after ${Math.round(painted - this.#opened)} ms`);
          this.#isReady = true;
          // A tab that was hidden begins anew, with what its document carries.
          this.#shown = this.#embedded;
          this.#update();
          this.#sendExtras();
          this.#show();
        },
        openLink: ({ url }) => this.#openLink(url),
        openEvidence: ({ framework, where }) => this.#openEvidence(framework, where),
        openOverrides: () => this.#openOverrides(),
        recommend: () => this.#run('frameworkGuide.recommend' satisfies CommandId),
        export: (wanted) => this.#do(exportComparison(this.#source(), wanted)),
        copyLink: ({ look, ...shown }) =>
          this.#do(
            copyLink(this.#comparison, look, { ...shown, answers: this.#wizard?.answers ?? [] }),
          ),
        refused: ({ reason, path }) =>
          deps.log.error(`the comparison refused a message: ${reason} ${path}`),
      },
      ({ reason, path }) => deps.log.warn(`refused a message of the comparison: ${reason} ${path}`),
    );
    this.#own.add(panel.webview.onDidReceiveMessage(receive));
    this.#own.add(deps.workspace.onDidChange(() => this.#update()));
    this.#own.add(
      deps.knowledge.onDidChange(() => {
        this.#renew().catch((error) => deps.log.error(error));
      }),
    );
    this.#own.add(panel.onDidDispose(() => this.#own.dispose()));
    panel.webview.html = this.#html(media, start);
  }

  /** Brings the panel to the front; with an argument it shows what that asks for. */
  reveal(wanted: CompareArgument, wizard: Wizard | null): void {
    // Behind another tab there is no document: a new one begins, and says so.
    if (!this.#panel.visible) this.#isReady = false;
    this.#panel.reveal();
    if (Object.keys(wanted).length === 0) return;
    // Who asks for frameworks does not take back what was answered.
    this.#wizard = wizard ?? this.#wizard;
    this.#update();
    this.#wanted = { type: 'show', ...viewOf(wanted) };
    this.#show();
  }

  /** Shows what was asked for, as soon as the webview listens. */
  #show(): void {
    if (!this.#isReady || this.#wanted === null) return;
    this.#post(this.#wanted);
    this.#wanted = null;
  }

  #html(media: vscode.Uri, start: CompareArgument): string {
    const { webview } = this.#panel;
    return documentHtml({
      nonce: newNonce(),
      cspSource: webview.cspSource,
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(media, 'comparison.js')).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(media, 'comparison.css')).toString(),
      language: vscode.env.language,
      title: this.#panel.title,
      loading: vscode.l10n.t(
        'The comparison is being loaded. If this stays, close the panel and open it again.',
      ),
      payload: {
        data: this.#data(),
        strings: translatedPanelStrings(),
        start: viewOf(start),
      },
    });
  }

  #source(): Omit<ViewSource, 'words'> {
    const { ranking } = this.#data();
    return { comparison: this.#comparison, ranking, extras: this.#extras?.frameworks ?? [] };
  }

  #compare(): Comparison {
    return compare(this.#profiles, {
      inUse: placedUses(this.#deps.workspace),
      today: today(),
      words: comparisonWords(),
    });
  }

  #data(): PanelData {
    const notices = this.#deps.knowledge.notices.slice(0, maxNotices);
    const ranking = this.#wizard === null ? null : rankingOf(this.#wizard, this.#profiles);
    return { comparison: this.#comparison, notices: [...notices], ranking };
  }

  /** Takes up what a team's files now say. */
  async #renew(): Promise<void> {
    this.#profiles = await this.#deps.knowledge.profiles();
    this.#update();
  }

  /** Sends what has changed; before the webview listens nothing, since a message would be lost. */
  #update(): void {
    this.#comparison = this.#compare();
    const data = this.#data();
    const now = JSON.stringify(data);
    if (!this.#isReady || now === this.#shown) return;
    this.#shown = now;
    this.#post({ type: 'update', data });
    // They follow the columns and what is in use; before the first rows they wait for them.
    if (this.#extras !== null) this.#sendExtras();
  }

  #sendExtras(): void {
    this.#extras = extras(this.#profiles, this.#comparison.columns);
    this.#post({ type: 'extras', extras: this.#extras });
  }

  #post(message: ToPanel): void {
    void this.#panel.webview.postMessage(message);
  }

  /** What goes wrong on the reader's own wish is told to the reader. */
  #do(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#deps.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  }

  #openLink(url: string): void {
    if (allowedLinks(this.#comparison, this.#extras).has(url))
      void vscode.env.openExternal(vscode.Uri.parse(url, true));
    else this.#deps.log.warn(`refused to open a link that the comparison does not contain: ${url}`);
  }

  #openEvidence(framework: string, where: string): void {
    const use = placedUses(this.#deps.workspace).find(
      (placed) => placed.id === framework && placed.where === where,
    );
    if (use === undefined) return;
    if (use.location === null) {
      this.#openOverrides();
      return;
    }
    const { uri, range } = use.location;
    vscode.window
      .showTextDocument(uri, { selection: range })
      .then(undefined, (error) => this.#deps.log.warn(String(error)));
  }

  #openOverrides(): void {
    const { command, argument } = openOverrides;
    this.#run(command, argument);
  }

  #run(command: string, ...given: readonly unknown[]): void {
    vscode.commands
      .executeCommand(command, ...given)
      .then(undefined, (error) => this.#deps.log.warn(String(error)));
  }
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
