#!/usr/bin/env node
// @ts-check
// Runs the editor suite inside a real VS Code: `npm run test:editor -- [options]`
//   --host node|web|all               the extension host; all where absent
//   --vscode newest|oldest|desktop    newest where absent; desktop where the server host cannot run
//   --grep PATTERN                    only tests whose full title matches
//   --no-build                        the extension is built already
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectRoot } from './setup/paths.mjs';
import { hasServerHost } from './setup/platform.mjs';
import { exitWith } from './setup/setupError.mjs';

try {
  process.exit(await main());
} catch (error) {
  exitWith(error);
}

async function main() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'all' },
      vscode: { type: 'string', default: hasServerHost() ? 'newest' : 'desktop' },
      grep: { type: 'string', default: '' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  await ensureDependencies();
  // Everything else may import packages, so it is loaded only now.
  const { oneOf } = await import('./editor/options.mjs');
  const host = oneOf('--host', values.host, ['node', 'web', 'all']);
  const vscode = oneOf('--vscode', values.vscode, ['newest', 'oldest', 'desktop']);

  if (!values['no-build']) build();
  const { buildEditorSuites } = await import('./build/editorSuites.mjs');
  try {
    await buildEditorSuites({ grep: values.grep });
  } catch {
    // esbuild has printed each error with its place.
    process.stderr.write('The editor suite could not be bundled.\n');
    return 1;
  }

  const { runSuiteOnce } = await import('./editor/suiteRun.mjs');
  const results = [];
  for (const extensionHost of host === 'all' ? /** @type {const} */ (['node', 'web']) : [host]) {
    process.stdout.write(`\n== Editor suite: ${extensionHost} extension host, ${vscode} VS Code\n`);
    const result = await runSuiteOnce({ extensionHost, vscode });
    process.stdout.write(
      `${result.name}: ${result.passed} passed, ${result.failed} failed (${result.seconds} s)\n`,
    );
    for (const failure of result.failures) process.stdout.write(`  failed: ${failure}\n`);
    results.push(result);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  if (failed === 0) return 0;
  return results.every((result) => result.exitCode === 124 || result.failed === 0) ? 124 : 1;
}

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The build failed: \`node esbuild.mjs\` ended with ${status}.`);
}
