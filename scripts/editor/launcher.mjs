#!/usr/bin/env node
// @ts-check
// Stands where @vscode/test-electron expects the executable of a desktop VS Code
// (`vscodeExecutablePath`): takes the same arguments, runs the suite in a VS Code server
// driven by a headless browser, and ends with the suite's exit code. See options.mjs for
// the environment variables that choose the version, the extension host and the time limit.
import { exitWith } from '../setup/setupError.mjs';
import { parseLauncherOptions } from './options.mjs';
import { runSuite } from './suite.mjs';

try {
  process.exit(await runSuite(parseLauncherOptions(process.argv.slice(2), process.env)));
} catch (error) {
  exitWith(error);
}
