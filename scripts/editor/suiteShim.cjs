// @ts-check
// Runs in the Node extension host of a served window, in place of the suite: sends what the
// suite prints to a file which the launcher copies to its standard output, then runs the
// suite. VS Code would mix it into its own log.
'use strict';
const { Console } = require('node:console');
const { openSync, writeSync } = require('node:fs');
const { Writable } = require('node:stream');

const { FRAMEWORK_GUIDE_SUITE: suitePath = '', FRAMEWORK_GUIDE_SUITE_OUTPUT: outputPath = '' } =
  process.env;

exports.run = async function run() {
  redirectOutput(openSync(outputPath, 'a'));
  // So that run.node.ts can name the test's own file and line in a failure.
  process.setSourceMapsEnabled(true);
  const suite = require(suitePath);
  if (typeof suite.run !== 'function')
    throw new Error(`${suitePath} exports no function named run`);
  await suite.run();
};

/** @param {number} file */
function redirectOutput(file) {
  const write = (/** @type {string | Uint8Array} */ chunk) => {
    writeSync(file, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  };
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      write(chunk);
      done();
    },
  });
  // VS Code made console.log an accessor: only a new console takes effect.
  Object.defineProperty(globalThis, 'console', {
    value: new Console(stream),
    configurable: true,
    writable: true,
  });
  process.stdout.write = /** @type {typeof process.stdout.write} */ (
    (chunk, ...rest) => {
      write(chunk);
      const done = rest.find((argument) => typeof argument === 'function');
      if (typeof done === 'function') done();
      return true;
    }
  );
}
