import * as vscode from 'vscode';

/**
 * Follows links such as `vscode://framework-guide.framework-guide/compare?frameworks=django,flask`. They come from
 * anywhere, so all that one can do is to open the comparison, after its parts were checked like any argument.
 * @param follow resolves with why a link was not followed, in the reader's language; with null where it was
 */
export function registerLinks(
  follow: (path: string, query: string) => Promise<string | null>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri({ path, query }) {
      const problem = await follow(path, query);
      if (problem === null) return;
      log.warn(`a link was refused: ${problem}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The link to the comparison cannot be followed. {0}', problem),
      );
    },
  });
}
