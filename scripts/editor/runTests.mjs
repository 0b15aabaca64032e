// @ts-check
// One run of the editor suite through @vscode/test-electron, as a process of its own, because
// runTests writes straight to standard output: scripts/test-editor.mjs reads it from there.
// Arguments: the suite's file, a folder to open, a scratch folder, `node` or `web`, and the
// launcher's path (the server host) or nothing (the desktop VS Code of that version or `stable`).
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { cacheFolder, projectRoot } from '../setup/paths.mjs';
import { exitWith, SetupError } from '../setup/setupError.mjs';

const [suite = '', folder = '', scratch = '', extensionHost = '', launcher = ''] =
  process.argv.slice(2);

try {
  process.exit(
    await runTests({
      ...(launcher
        ? { vscodeExecutablePath: launcher }
        : { version: 'stable', cachePath: join(cacheFolder(), 'desktop') }),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: suite,
      launchArgs: [
        folder,
        `--user-data-dir=${join(scratch, 'user')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        ...(launcher || extensionHost === 'node' ? [] : ['--extensionDevelopmentKind=web']),
      ],
    }),
  );
} catch (error) {
  if (error instanceof TestRunFailedError) process.exit(error.code ?? 1);
  if (launcher) exitWith(error);
  exitWith(
    new SetupError(
      'a desktop VS Code',
      error instanceof Error ? error.message : String(error),
      'test-electron downloads it from update.code.visualstudio.com: check that this machine reaches that site, or run `npm run test:editor`, which uses a server host from npm on Linux.',
    ),
  );
}
