import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';

type Pick = vscode.QuickPick<vscode.QuickPickItem>;
type Shown = Pick | vscode.InputBox;

/**
 * Sees each quick pick and input box that the extension shows, as a person does: nobody else tells which step is on screen.
 * What is done to it is done by the window's own commands, as keys do it.
 */
export class ShownPicks {
  readonly #make = {
    createQuickPick: vscode.window.createQuickPick,
    createInputBox: vscode.window.createInputBox,
  };
  readonly #seen = new Set<Shown>();
  #shown: Shown | null = null;

  constructor() {
    Object.assign(vscode.window, {
      createQuickPick: () => this.#watch(this.#make.createQuickPick()),
      createInputBox: () => this.#watch(this.#make.createInputBox()),
    });
  }

  /** Gives the window back what makes picks, and closes what is open. */
  async stop(): Promise<void> {
    Object.assign(vscode.window, this.#make);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  }

  /** Waits for a step that was not waited for before. @param title must match its title */
  async pick(title: RegExp): Promise<Pick> {
    const shown = await this.#next(title);
    if (!('items' in shown)) throw new Error(`“${shown.title}” is no quick pick`);
    return shown;
  }

  /** The same for a step that asks for a text. */
  async input(title: RegExp): Promise<vscode.InputBox> {
    const shown = await this.#next(title);
    if ('items' in shown) throw new Error(`“${shown.title}” is no input box`);
    return shown;
  }

  /** Goes to a row by its label, as with the arrow keys. */
  async goTo(pick: Pick, label: string): Promise<void> {
    const isThere = (): boolean => pick.activeItems[0]?.label.includes(label) === true;
    for (let moves = 0; !isThere(); moves++) {
      if (moves > pick.items.length) throw new Error(`No “${label}” in “${pick.title}”`);
      const [before] = pick.activeItems;
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await waitFor(
        () => pick.activeItems[0] !== before,
        () => `another row of “${pick.title}”`,
      );
    }
  }

  /** Ticks the row that was gone to, or takes its tick away. */
  async toggle(pick: Pick): Promise<void> {
    const before = pick.selectedItems.length;
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
    await waitFor(
      () => pick.selectedItems.length !== before,
      () => `a tick in “${pick.title}”`,
    );
  }

  accept = () => press('workbench.action.acceptSelectedQuickOpenItem');
  back = () => press('workbench.action.quickInputBack');
  escape = () => press('workbench.action.closeQuickOpen');

  /** Presses Enter in each step that comes until the work is done. @returns how many came */
  async acceptAll(work: Thenable<unknown>): Promise<number> {
    let isDone = false;
    void work.then(
      () => (isDone = true),
      () => (isDone = true),
    );
    for (let steps = 0; ; steps++) {
      await waitFor(
        () => isDone || this.#isNew(/./),
        () => 'the next step or the end',
      );
      if (isDone) return steps;
      await this.#next(/./);
      await this.accept();
    }
  }

  #isNew(title: RegExp): boolean {
    const shown = this.#shown;
    return shown !== null && !this.#seen.has(shown) && title.test(shown.title ?? '');
  }

  async #next(title: RegExp): Promise<Shown> {
    const what = (): string => `${title}; shown is “${this.#shown?.title ?? 'nothing'}”`;
    await waitFor(() => this.#isNew(title), what);
    const shown = this.#shown;
    if (shown === null) throw new Error(what());
    this.#seen.add(shown);
    // What the extension says of a pick goes to the window on the next turn; what is pressed comes after it.
    await turn();
    await turn();
    return shown;
  }

  #watch<T extends Shown>(made: T): T {
    const { show, dispose } = made;
    made.show = () => {
      show.call(made);
      this.#shown = made;
    };
    made.dispose = () => {
      if (this.#shown === made) this.#shown = null;
      dispose.call(made);
    };
    return made;
  }
}

function press(command: string): Thenable<unknown> {
  return vscode.commands.executeCommand(command);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function waitFor(isSo: () => boolean, what: () => string): Promise<void> {
  return eventually(() => assert.ok(isSo(), `Waited for ${what()}`));
}
