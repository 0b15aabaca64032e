import * as vscode from 'vscode';

/** How a person left a step. */
export type Reply<T> = { readonly picked: readonly T[] } | 'back' | 'cancelled';

export interface StepOptions<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly items: readonly T[];
  /** Preselected where several may be chosen, else only active. */
  readonly previous: readonly T[];
  readonly multi?: boolean;
  readonly canGoBack: boolean;
  /** Chosen alone: the others leave the selection when it enters, and it leaves when another enters. */
  readonly isExclusive?: (item: T) => boolean;
}

/** Shows one step of a wizard as a quick pick and waits for the reply. */
export function askStep<T extends vscode.QuickPickItem>(
  options: StepOptions<T>,
): Promise<Reply<T>> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = options.title;
  pick.prompt = options.prompt;
  pick.placeholder = options.placeholder;
  pick.step = options.step;
  pick.totalSteps = options.totalSteps;
  pick.canSelectMany = options.multi === true;
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.buttons = options.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  pick.items = options.items;
  // Without one the first item stays active, so that Enter takes it.
  if (options.previous.length > 0) pick.activeItems = options.previous.slice(0, 1);
  if (options.multi) {
    pick.selectedItems = options.previous;
    keepExclusive(pick, options.isExclusive ?? (() => false));
  }
  return new Promise((resolve) => {
    const leave = (reply: Reply<T>): void => {
      resolve(reply);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      if (options.multi || pick.selectedItems.length > 0) leave({ picked: pick.selectedItems });
    });
    pick.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) leave('back');
    });
    pick.onDidHide(() => leave('cancelled'));
    pick.show();
  });
}

function keepExclusive<T extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<T>,
  isExclusive: (item: T) => boolean,
): void {
  let before: readonly T[] = pick.selectedItems;
  pick.onDidChangeSelection((now) => {
    const added = now.find((item) => !before.includes(item));
    const kept =
      added === undefined
        ? now
        : isExclusive(added)
          ? [added]
          : now.filter((item) => !isExclusive(item));
    before = kept;
    if (kept.length !== now.length) pick.selectedItems = kept;
  });
}
