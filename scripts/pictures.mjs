#!/usr/bin/env node
// @ts-check
// `npm run pictures`: takes the pictures of README and walkthrough from the last end-to-end run. Look at each of them.
// `npm run pictures -- --approve`: approves what the panel looked like in the last run of its browser tests.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';

const pictures = {
  'docs/pictures': [
    ...['comparison', 'hover', 'show-frameworks', 'recommend-result', 'profile'],
    ...['timeline', 'chart', 'ranking', 'decision'],
  ],
  'media/walkthrough': ['comparison', 'hover', 'show-frameworks', 'recommend-first'],
};

if (process.argv.includes('--approve')) approve();
else publish();

function approve() {
  const from = join(projectRoot, 'out', 'screenshots', 'small');
  const to = join(projectRoot, 'test', 'webview', 'approved');
  // One that only a part of a test needs is of no view.
  const names = existsSync(from)
    ? readdirSync(from).filter((name) => !name.startsWith('told-'))
    : [];
  if (names.length === 0) throw new Error(`${from} is empty: run npm run test:webview first`);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of names) copyFileSync(join(from, name), join(to, name));
  process.stdout.write(
    `${names.length} pictures approved. Look at each of them in out/screenshots/webview.\n`,
  );
}

function publish() {
  for (const [folder, names] of Object.entries(pictures)) {
    for (const name of names) {
      const from = join(projectRoot, 'out', 'screenshots', `${name}.png`);
      if (!existsSync(from)) throw new Error(`${from} is missing: run npm run test:e2e first`);
      copyFileSync(from, join(projectRoot, folder, `${name}.png`));
    }
  }
}
