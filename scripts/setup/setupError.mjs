// @ts-check

/**
 * Something the project needs and cannot get. The message is the whole answer
 * for the person at the terminal (which thing, why, what to do), so callers
 * print it without a stack.
 */
export class SetupError extends Error {
  /**
   * @param {string} what the thing that could not be had
   * @param {string} why the reason, as precisely as it is known
   * @param {string} remedy what to do about it
   */
  constructor(what, why, remedy) {
    super(`Cannot get ${what}: ${trimEnd(why)}. ${remedy}`);
    this.name = 'SetupError';
  }
}

/**
 * Ends the process for an error at the top of a script: a set-up error is
 * printed as its message alone, anything else with its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  if (error instanceof SetupError) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

/** @param {string} text */
function trimEnd(text) {
  return text.trim().replace(/[.\s]+$/, '');
}
