import * as vscode from 'vscode';

/** What the stand-in for the Python extension exports besides the API. */
export interface Stage {
  /** The resources that somebody asked about, as URIs. */
  readonly asked: string[];
  /**
   * Makes an environment the active one of a resource.
   * @param answer what it resolves to
   * @param name the answer's own where absent
   */
  choose(
    resource: vscode.Uri,
    answer: unknown,
    name?: { readonly id: unknown; readonly path: unknown },
  ): void;
  clear(): void;
}

export function standIn(): vscode.Extension<{ readonly stage: Stage }> {
  const extension = vscode.extensions.getExtension<{ readonly stage: Stage }>('ms-python.python');
  if (extension === undefined) throw new Error('the stand-in for the Python extension is missing');
  return extension;
}

/** An environment as the Python extension resolves it. */
export function environmentAt(prefix: vscode.Uri, minor: number): Record<string, unknown> {
  const executable = vscode.Uri.joinPath(prefix, 'bin', 'python');
  return {
    id: prefix.path,
    path: executable.path,
    executable: { uri: executable, bitness: '64-bit', sysPrefix: prefix.path },
    version: { major: 3, minor, micro: 0, release: { level: 'final', serial: 0 }, sysVersion: '' },
    environment: undefined,
    tools: [],
  };
}
