/** What a run of the suite came to; printed as its last line, for scripts/test-editor.mjs to read. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

/** The part of a mocha runner that both of its builds have. */
interface Runner {
  readonly stats?:
    | { readonly passes: number; readonly failures: number; readonly pending: number }
    | undefined;
  on(event: 'fail', listener: (test: { fullTitle(): string }, error: unknown) => void): unknown;
}

/**
 * Starts a run, prints its outcome and fails if a test failed, or if there was none.
 * @param start begins the run and calls back at its end
 * @param readable improves an error before the reporter shows it
 */
export async function settle(
  start: (done: () => void) => Runner,
  readable: (error: unknown) => void = () => {},
): Promise<void> {
  const failures: string[] = [];
  const runner = await new Promise<Runner>((resolve) => {
    const started = start(() => resolve(started));
    started.on('fail', (test, error) => {
      failures.push(test.fullTitle());
      readable(error);
    });
  });
  const { passes = 0, failures: failed = 0, pending: skipped = 0 } = runner.stats ?? {};
  const outcome: Outcome = { passed: passes, failed, skipped, failures };
  console.log(`suite-outcome ${JSON.stringify(outcome)}`);
  if (passes + failed === 0) throw verdict('No test ran.');
  if (failed > 0) throw verdict(`${failed} of ${passes + failed} tests failed.`);
}

/** The reporter has said everything already: VS Code should print no stack on top. */
function verdict(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
