// @ts-check
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What must not outlive this process, whichever way it ends. The callbacks run
 * while the process exits, so they are synchronous.
 * @type {Set<() => void>}
 */
const atExit = new Set();
let isWatching = false;

/**
 * Calls `release` when the process ends by itself, by an exception or by a
 * signal, unless it was removed before.
 * @param {() => void} release
 * @returns {() => void} removes it
 */
export function releaseAtExit(release) {
  if (!isWatching) watchExit();
  atExit.add(release);
  return () => {
    atExit.delete(release);
  };
}

function watchExit() {
  isWatching = true;
  process.on('exit', () => {
    for (const release of [...atExit].reverse()) {
      try {
        release();
      } catch {
        /* the others still have to run */
      }
    }
  });
  // Without a listener a signal ends the process before 'exit' is emitted.
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => process.exit(code));
  }
}

/**
 * Ends a process that was started with `detached: true`, and all it started.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function killGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    /* gone already */
  }
}

/**
 * A new temporary folder that is removed at exit at the latest.
 * @param {string} purpose part of its name
 */
export function makeTemporaryFolder(purpose) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `framework-guide-${purpose}-`)));
  const keep = releaseAtExit(() =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  return {
    path: folder,
    /** Extension hosts write their log until they are dead, so removal may need several goes. */
    async remove() {
      for (let attempt = 0; attempt < 20; attempt++) {
        try {
          await rm(folder, { recursive: true, force: true });
          return keep();
        } catch {
          await delay(100);
        }
      }
    },
  };
}
