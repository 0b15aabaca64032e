// @ts-check

/** The exit code of a run that was stopped at its time limit, as of timeout(1). */
export const timedOut = 124;

/**
 * How many seconds a run of a suite may take: FRAMEWORK_GUIDE_SUITE_LIMIT, 900 where that is absent.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function suiteSeconds(env) {
  return Number(env.FRAMEWORK_GUIDE_SUITE_LIMIT || 900);
}

/**
 * What a run of a test suite needs to know.
 * @typedef {object} LauncherOptions
 * @property {import('../setup/versions.mjs').HostName} vscode
 * @property {'node' | 'web'} extensionHost
 * @property {number} limit milliseconds
 * @property {string} extensionPath
 * @property {string} suitePath
 * @property {string} [folder] opened in the window; a .code-workspace file likewise
 * @property {string} [userDataFolder]
 * @property {string} [extensionsFolder]
 * @property {string} [logFile] gets the logs of server and page, also when the suite passes
 */

/**
 * Reads the arguments of a desktop VS Code, as test-electron gives them, and
 * our own environment variables:
 * - FRAMEWORK_GUIDE_VSCODE: `newest` (default) or `oldest`
 * - FRAMEWORK_GUIDE_EXTENSION_HOST: `node` (default) or `web`
 * - FRAMEWORK_GUIDE_SUITE_LIMIT: see {@link suiteSeconds}
 * - FRAMEWORK_GUIDE_SUITE_LOG: a file for the logs
 * Switches that only concern a desktop application are ignored.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {LauncherOptions}
 */
export function parseLauncherOptions(args, env) {
  const value = (/** @type {string} */ name) => {
    const prefix = `--${name}=`;
    return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
  };
  const required = (/** @type {string} */ name) => {
    const found = value(name);
    if (!found) throw new Error(`The launcher needs --${name}=…`);
    return found;
  };
  const seconds = suiteSeconds(env);
  if (!(seconds > 0))
    throw new Error(
      `FRAMEWORK_GUIDE_SUITE_LIMIT must be a number of seconds, not ${env.FRAMEWORK_GUIDE_SUITE_LIMIT}`,
    );
  return {
    vscode: oneOf('FRAMEWORK_GUIDE_VSCODE', env.FRAMEWORK_GUIDE_VSCODE || 'newest', [
      'newest',
      'oldest',
    ]),
    extensionHost: oneOf(
      'FRAMEWORK_GUIDE_EXTENSION_HOST',
      env.FRAMEWORK_GUIDE_EXTENSION_HOST || 'node',
      ['node', 'web'],
    ),
    limit: seconds * 1000,
    extensionPath: required('extensionDevelopmentPath'),
    suitePath: required('extensionTestsPath'),
    folder: args.find((arg) => !arg.startsWith('--')),
    userDataFolder: value('user-data-dir'),
    extensionsFolder: value('extensions-dir'),
    logFile: env.FRAMEWORK_GUIDE_SUITE_LOG || undefined,
  };
}

/**
 * @template {string} T
 * @param {string} name
 * @param {string} given
 * @param {readonly T[]} allowed
 * @returns {T}
 */
export function oneOf(name, given, allowed) {
  const found = allowed.find((candidate) => candidate === given);
  if (!found) throw new Error(`${name} must be one of ${allowed.join(', ')}; it is ${given}`);
  return found;
}
