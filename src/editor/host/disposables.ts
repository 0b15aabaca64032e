import type { Disposable } from 'vscode';

/**
 * Owns disposables. Disposing twice is harmless, a late registration is disposed at once, and one member that throws
 * does not leak the others.
 */
export class Disposables implements Disposable {
  readonly #members: Disposable[] = [];
  #disposed = false;

  add<T extends Disposable>(member: T): T {
    if (this.#disposed) member.dispose();
    else this.#members.push(member);
    return member;
  }

  dispose(): void {
    this.#disposed = true;
    let failure: { readonly error: unknown } | null = null;
    for (const member of this.#members.splice(0).reverse()) {
      try {
        member.dispose();
      } catch (error) {
        failure ??= { error };
      }
    }
    if (failure !== null) throw failure.error;
  }
}
