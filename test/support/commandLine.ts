import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for each test of a `describe`, gone after it, and the command line as `npm run` starts it. */
export class CommandLine {
  #folder = '';

  /** To be made inside of `describe`, before its own hooks. */
  constructor() {
    beforeEach(() => {
      this.#folder = mkdtempSync(join(tmpdir(), 'framework-guide-cli-'));
    });
    afterEach(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** A place in the folder; the folder itself where no path is given. */
  at(path = ''): string {
    return join(this.#folder, path);
  }

  /** Writes a file, with the folders above it. @returns where it is */
  put = (path: string, text: string): string => {
    const file = this.at(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };

  /** @param input what standard input holds */
  run(args: readonly string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.cjs', ...args], {
      encoding: 'utf8',
      input,
    });
    return { status, stdout, stderr };
  }
}
