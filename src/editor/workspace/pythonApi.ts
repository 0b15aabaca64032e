import * as vscode from 'vscode';

/** An environment as its `sys.prefix`, and the version of its Python as `3.13`, null where nobody says. */
export interface PythonEnvironment {
  readonly prefix: vscode.Uri;
  readonly version: string | null;
}

/** The Python extension's name for an environment: the path is that of its folder or of its executable. */
export interface EnvironmentPath {
  readonly id: string;
  readonly path: string;
}

/** As much of the Python extension's API as is asked. */
export interface PythonApi {
  /** The environment chosen for a file or folder; null where none is. */
  activePath(resource: vscode.Uri): EnvironmentPath | null;
  /** Null where it is none any more. */
  resolve(environment: EnvironmentPath, resource: vscode.Uri): Promise<PythonEnvironment | null>;
  onDidChange(listener: () => void): vscode.Disposable;
}

/**
 * Takes what the extension `ms-python.python` exports for its API; null where it is another one (in a browser the
 * extension exports none). Every answer is checked, since the other extension may be of any age.
 * Source: the typings of the npm package `@vscode/python-extension`.
 */
export function readPythonApi(exported: unknown): PythonApi | null {
  const environments = member(exported, 'environments');
  const getActive = method(environments, 'getActiveEnvironmentPath');
  const resolve = method(environments, 'resolveEnvironment');
  const listen = method(environments, 'onDidChangeActiveEnvironmentPath');
  if (getActive === null || resolve === null || listen === null) return null;
  return {
    activePath(resource) {
      const active: unknown = getActive(resource);
      const path = member(active, 'path');
      const id = member(active, 'id');
      if (typeof path !== 'string' || path === '') return null;
      return { id: typeof id === 'string' ? id : path, path };
    },
    async resolve(environment, resource) {
      // One that is known already need not be asked for: to resolve one may start its Python.
      const known = member(environments, 'known');
      const same = (Array.isArray(known) ? known : []).find(
        (one) => member(one, 'id') === environment.id && prefixOf(one) !== null,
      );
      return environmentFrom(same ?? (await resolve(environment)), resource);
    },
    onDidChange(listener) {
      const listening: unknown = listen(() => listener());
      const dispose = method(listening, 'dispose');
      return new vscode.Disposable(() => dispose?.());
    },
  };
}

function environmentFrom(answer: unknown, resource: vscode.Uri): PythonEnvironment | null {
  const prefix = prefixOf(answer);
  if (prefix === null) return null;
  const executable = member(member(answer, 'executable'), 'uri');
  // The prefix is a path of the machine that the Python runs on, and so is that of its executable.
  const base = executable instanceof vscode.Uri ? executable : resource;
  const major = member(member(answer, 'version'), 'major');
  const minor = member(member(answer, 'version'), 'minor');
  const isKnown = typeof major === 'number' && typeof minor === 'number';
  return {
    prefix: base.with({ path: vscode.Uri.file(prefix).path, query: '', fragment: '' }),
    version: isKnown ? `${major}.${minor}` : null,
  };
}

function prefixOf(environment: unknown): string | null {
  const prefix = member(member(environment, 'executable'), 'sysPrefix');
  return typeof prefix === 'string' && prefix !== '' ? prefix : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function method(value: unknown, key: string): ((...args: readonly unknown[]) => unknown) | null {
  const found = member(value, key);
  return typeof found === 'function' ? (...args) => Reflect.apply(found, value, args) : null;
}
