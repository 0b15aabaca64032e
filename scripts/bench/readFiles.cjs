// @ts-check
// Opens, reads and closes the Python files below a folder and looks at nothing: for scripts/bench/commandLine.mjs.
const { closeSync, openSync, readdirSync, readSync } = require('node:fs');

const buffer = Buffer.allocUnsafeSlow(256 * 1024);

/** @param {string} folder */
function read(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) read(place);
    else if (entry.name.endsWith('.py')) {
      const file = openSync(place, 'r');
      readSync(file, buffer, 0, buffer.length, null);
      closeSync(file);
    }
  }
}

read(process.argv[2] ?? '.');
