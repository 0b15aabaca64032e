// @ts-check
// Tells at the end how much memory a process took at most, in kilobytes: for scripts/bench/commandLine.mjs.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  writeSync(2, String(process.resourceUsage().maxRSS));
});
