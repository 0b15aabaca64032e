// @ts-check
// Sets up what the project's commands need: the npm packages, and with `--editor` also the
// browser and both editor hosts. What is there already costs milliseconds.
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureEditorHost } from './editorHost.mjs';
import { hasServerHost } from './platform.mjs';
import { exitWith } from './setupError.mjs';

try {
  await ensureDependencies();
  // Elsewhere the tests use a desktop VS Code, which test-electron fetches itself.
  if (process.argv.includes('--editor') && hasServerHost()) {
    await ensureBrowser();
    await ensureEditorHost('newest');
    await ensureEditorHost('oldest');
  }
} catch (error) {
  exitWith(error);
}
