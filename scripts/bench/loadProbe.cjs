// @ts-check
// Runs in a fresh process of its own: requires an empty module, then the extension's entry with a
// stand-in for VS Code, activates it, and prints what each took. Arguments: empty module, entry.
'use strict';
const Module = require('node:module');
const { resolve } = require('node:path');
const { performance } = require('node:perf_hooks');

const [empty, entry] = process.argv.slice(2);

/**
 * Answers to everything: each property, call and `new` gives another of its kind.
 * @returns {any}
 */
function standIn() {
  /** @type {Map<PropertyKey, unknown>} */
  const known = new Map();
  return new Proxy(function answer() {}, {
    get(target, name) {
      // Neither a promise nor a list nor a text, but a class that others extend.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      if (name === 'prototype') return target.prototype;
      if (!known.has(name)) known.set(name, standIn());
      return known.get(name);
    },
    set: () => true,
    apply: () => standIn(),
    construct: () => standIn(),
  });
}

// The bundle copies what the module itself has and inherits the rest.
const vscode = Object.create(standIn());
const loader = /** @type {any} */ (Module);
const load = loader._load;
loader._load = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
  request === 'vscode' ? vscode : load(request, ...rest);

/** @param {() => unknown} work */
function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const emptyTime = timed(() => require(empty));
/** @type {any} */
let extension;
const requireTime = timed(() => {
  extension = require(resolve(entry));
});
const context = Object.create(standIn(), { subscriptions: { value: [] } });
const activateTime = timed(() => extension.activate(context));
process.stdout.write(JSON.stringify({ emptyTime, requireTime, activateTime }), () =>
  process.exit(0),
);
