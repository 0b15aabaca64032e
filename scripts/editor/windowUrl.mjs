// @ts-check

/**
 * What a window shows.
 * @typedef {object} WindowAddress
 * @property {string} [folder] absolute path, or a URI such as `memfs:/ws`; with neither folder nor workspace the window is empty
 * @property {string} [workspace] path of a .code-workspace file
 * @property {readonly (readonly [string, string])[]} [payload] what a development host is told
 */

/**
 * The address of a window.
 * @param {import('./server.mjs').EditorServer} server
 * @param {WindowAddress} address
 * @returns {string}
 */
export function windowUrl(server, { folder, workspace, payload }) {
  const url = new URL(server.origin);
  url.searchParams.set('tkn', server.token);
  if (workspace) url.searchParams.set('workspace', workspace);
  else if (folder) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  if (payload) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
