/**
 * Takes the place of `console` in the suite for the web worker host, mocha and
 * the tests included: the launcher knows its lines by the marks
 * (scripts/editor/suiteConsole.mjs), all others are VS Code's own.
 */
const host = globalThis.console;

function print(...args: readonly unknown[]): void {
  host.log(`<<suite:${JSON.stringify(format(args))}:suite>>`);
}

/** As much of util.format as mocha's reporters use. */
function format(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (args.length === 0) return '';
  if (typeof first !== 'string') return [first, ...rest].map(show).join(' ');
  const text = first.replace(/%([sdifjoO%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    return rest.length > 0 ? show(rest.shift()) : whole;
  });
  return [text, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

const suiteConsole = { ...host, debug: print, error: print, info: print, log: print, warn: print };

export { suiteConsole as console };
