import { steadyRun } from '../../scripts/testing/steadyRun.mjs';

/**
 * Runs the suite and prints what it came to as its last line, for scripts/editor/suiteRun.mjs to read. Fails if a test failed,
 * or if there was none.
 * @param readable improves an error before the reporter shows it
 */
export async function settle(
  mocha: Mocha,
  readable: (error: unknown) => void = () => {},
): Promise<void> {
  // Who picks tests out wants to see them fail.
  const outcome = await steadyRun(mocha, { again: SUITE_GREP === '', onFail: readable });
  const { passed, failed } = outcome;
  console.log(`suite-outcome ${JSON.stringify(outcome)}`);
  if (passed + failed === 0) throw verdict('No test ran.');
  if (failed > 0) throw verdict(`${failed} of ${passed + failed} tests failed.`);
}

/** The reporter has said everything already: VS Code should print no stack on top. */
function verdict(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
