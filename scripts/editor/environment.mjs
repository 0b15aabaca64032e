// @ts-check

/** What an outer VS Code, Electron or npm leaves in the environment and an inner server would believe. */
const misleading =
  /^(VSCODE_(IPC|PID|CWD|NLS|ESM|HANDLES|CODE_CACHE|CRASH|PROCESS_TITLE|GIT|L10N|AGENT)|ELECTRON_|NODE_OPTIONS$|npm_(package|lifecycle)_)/;

/**
 * The environment for an editor started from here, which may itself be the
 * terminal of a VS Code.
 * @param {Readonly<Record<string, string | undefined>>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function editorEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !misleading.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}
