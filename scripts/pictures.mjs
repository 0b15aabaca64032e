#!/usr/bin/env node
// @ts-check
// `npm run pictures`: takes the pictures of README and walkthrough from the last end-to-end run. Look at each of them.
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';

const pictures = {
  'docs/pictures': [
    ...['comparison', 'hover', 'show-frameworks', 'recommend-result', 'profile'],
    ...['timeline', 'chart', 'ranking', 'decision'],
  ],
  'media/walkthrough': ['comparison', 'hover', 'show-frameworks', 'recommend-first'],
};

for (const [folder, names] of Object.entries(pictures)) {
  for (const name of names) {
    const from = join(projectRoot, 'out', 'screenshots', `${name}.png`);
    if (!existsSync(from)) throw new Error(`${from} is missing: run npm run test:e2e first`);
    copyFileSync(from, join(projectRoot, folder, `${name}.png`));
  }
}
