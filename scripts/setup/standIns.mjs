// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Small replacements for modules of the VS Code server that would have to be
 * compiled. Each name is exported by an assignment of its own: that is the
 * only form which an ES import of a CommonJS module sees on Node 20.
 * @type {Readonly<Record<string, string>>}
 */
const sources = {
  // The log writer: appends to the file, without rotation.
  '@vscode/spdlog': `
    const fs = require('node:fs');
    class Logger {
      constructor(file) { this.file = file; this.level = 2; }
      write(level, name, text) {
        if (level < this.level) return;
        try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + name + '] ' + text + '\\n'); } catch {}
      }
      trace(text) { this.write(0, 'trace', text); }
      debug(text) { this.write(1, 'debug', text); }
      info(text) { this.write(2, 'info', text); }
      warn(text) { this.write(3, 'warning', text); }
      error(text) { this.write(4, 'error', text); }
      critical(text) { this.write(5, 'critical', text); }
      getLevel() { return this.level; }
      setLevel(level) { this.level = level; }
      setPattern() {}
      clearFormatters() {}
      flush() {}
      drop() {}
    }
    const create = async (name, file) => new Logger(file);
    exports.createRotatingLogger = create;
    exports.createAsyncRotatingLogger = create;
    exports.setFlushOn = () => {};
    exports.setLevel = () => {};
    exports.shutdown = () => {};
    exports.version = 0;
  `,
  // Would end an extension host whose server has gone; scripts/editor/server.mjs ends the process group instead.
  '@vscode/native-watchdog': `
    exports.start = () => {};
    exports.exit = (code) => process.exit(code);
  `,
  '@vscode/deviceid': `
    exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
  `,
  '@vscode/fs-copyfile': `
    const fs = require('node:fs');
    exports.copyFile = fs.promises.copyFile;
    exports.copyFileSync = fs.copyFileSync;
    exports.isSupported = () => false;
    exports.isCloneSupported = async () => false;
    exports.isCloneSupportedSync = () => false;
  `,
};

/**
 * Writes the replacements into the server's node_modules.
 * @param {string} modules the node_modules folder
 */
export async function writeStandIns(modules) {
  for (const [name, source] of Object.entries(sources)) {
    const folder = join(modules, name);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name, version: '0.0.0', main: 'index.js' }),
    );
    await writeFile(join(folder, 'index.js'), `'use strict';\n${source}`);
  }
}
