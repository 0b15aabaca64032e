import type * as vscode from 'vscode';

/** Lets at least so many milliseconds go by; with 0 all others have their turn first. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** For races: nothing, once so many milliseconds have gone by. */
export function nothingAfter(ms: number): Promise<null> {
  return pause(ms).then(() => null);
}

/** Settles when the work is no longer wanted. */
export function whenCancelled(token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
