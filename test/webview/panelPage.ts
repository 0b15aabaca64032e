import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { documentHtml } from '../../src/editor/comparison/documentHtml.ts';
import type { FromPanel, Payload, ToPanel } from '../../src/protocol/messages.ts';

export interface Theme {
  /** The classes that VS Code gives the body. */
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The variables of the stock themes as VS Code 1.139 handed them to a webview. */
export const themes: Readonly<Record<string, Theme>> = JSON.parse(
  readFileSync('test/webview/themes.json', 'utf8'),
);

/** One of each kind, as a new installation has them; the end-to-end tests look at those of before. */
export const themesOfEachKind = ['dark-2026', 'light-2026', 'high-contrast', 'high-contrast-light'];

export interface PanelOptions {
  readonly payload: Payload;
  readonly theme?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels a CSS pixel: 2 with half the size is what 200 % zoom gives a page. */
  readonly scale?: number;
  readonly language?: string;
  /** What `getState` gives back. */
  readonly kept?: unknown;
  /** The script cannot be read. */
  readonly scriptless?: boolean;
}

/** The panel's document in a page, with a stand-in for VS Code around it. */
export interface PanelPage {
  readonly page: Page;
  /** What the panel sent, so far. */
  sent(): Promise<readonly FromPanel[]>;
  /** Hands a message over, of any shape. */
  post(message: ToPanel | unknown): Promise<void>;
  /** What the panel has written down of its view, once nothing has changed for a while. */
  kept(): Promise<unknown>;
  /** What the page complained about: errors, refused resources. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const origin = 'https://panel.test';

/** Opens the built panel under the content security policy that it has in VS Code, and waits until it has been painted. */
export async function openPanel(browser: Browser, options: PanelOptions): Promise<PanelPage> {
  const { payload, theme = 'dark', size = { width: 1280, height: 800 }, scale = 1 } = options;
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(standIn, { kept: options.kept, theme: themes[theme] });
  await serve(context, payload, options.language ?? 'en');
  if (options.scriptless) await context.route('**/*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${origin}/`);
  // It tells the host that it is ready, or that it could not read its data: whatever it sends in a test comes later.
  if (!options.scriptless)
    await page.waitForFunction(() => (globalThis as unknown as StandIn).sent.length > 0);
  return {
    page,
    complaints,
    sent: () => page.evaluate(() => (globalThis as unknown as StandIn).sent),
    post: (message) => page.evaluate((data) => window.postMessage(data, '*'), message),
    // The panel waits for 150 ms of the page's clock: a longer time of that same clock ends later, however slow the machine.
    kept: () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            setTimeout(() => resolve((globalThis as unknown as StandIn).state), 350);
          }),
      ),
    close: () => context.close(),
  };
}

interface StandIn {
  sent: FromPanel[];
  state: unknown;
}

/** Runs in the page, before its own script. */
function standIn({ kept, theme }: { kept: unknown; theme: Theme | undefined }): void {
  const stand = globalThis as unknown as StandIn & { acquireVsCodeApi: () => object };
  stand.sent = [];
  stand.state = kept;
  stand.acquireVsCodeApi = () => ({
    postMessage: (message: FromPanel) => stand.sent.push(message),
    getState: () => stand.state,
    setState: (state: unknown) => {
      stand.state = structuredClone(state);
    },
  });
  const dress = () => {
    for (const [name, value] of Object.entries(theme?.variables ?? {})) {
      document.documentElement.style.setProperty(name, value);
    }
    // What the approved pictures were taken with: a font of other widths breaks lines elsewhere. Where it is absent, the next counts.
    const font = theme?.variables['--vscode-font-family'];
    document.documentElement.style.setProperty('--vscode-font-family', `"DejaVu Sans", ${font}`);
    document.body.className = `vscode-body ${theme?.bodyClass}`;
  };
  const observer = new MutationObserver(() => {
    if (document.body === null) return;
    observer.disconnect();
    dress();
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function serve(context: BrowserContext, payload: Payload, language: string): Promise<void> {
  const html = documentHtml({
    nonce: 'n0nce',
    cspSource: origin,
    scriptUri: `${origin}/comparison.js`,
    styleUri: `${origin}/comparison.css`,
    language,
    title: 'Compare',
    loading: 'Loading <the comparison>',
    payload,
  });
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', html],
    '/comparison.js': ['text/javascript', readFileSync('dist/webview/comparison.js', 'utf8')],
    '/comparison.css': ['text/css', readFileSync('dist/webview/comparison.css', 'utf8')],
  };
  await context.route('**/*', async (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    if (answer === undefined) return route.fulfill({ status: 404, body: '' });
    await route.fulfill({ contentType: `${answer[0]}; charset=utf-8`, body: answer[1] });
  });
}
