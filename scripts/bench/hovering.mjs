// @ts-check
import { ms, timeFigure } from './figure.mjs';
import { percentile } from './statistics.mjs';

const budget = 5;

/**
 * Times of many answers, in milliseconds.
 * @typedef {object} HoverTimes
 * @property {number} imports how many the file has
 * @property {number[]} own of our provider's answer, the document being known to it
 * @property {number[]} afterEdit the same right after an edit, when the whole file is read anew
 * @property {number[]} throughEditor through VS Code and back: `vscode.executeHoverProvider`
 * @property {number[]} reference the same for a provider that answers with a constant at once
 */

/**
 * What test/bench/hover.ts measured in the extension host.
 * @param {HoverTimes} times
 * @returns {import('./figure.mjs').Section}
 */
export function hoverSection({ imports, own, afterEdit, throughEditor, reference }) {
  return {
    title: `Hover in a 2,000-line file with ${imports} imports`,
    figures: [
      p95Figure('our answer, p95', own),
      p95Figure('our answer right after an edit, p95', afterEdit),
      timeFigure('our answer', own),
      timeFigure('our answer right after an edit', afterEdit),
      timeFigure('through VS Code and back', throughEditor, {
        reference: { name: 'a provider that answers with a constant', samples: reference },
      }),
    ],
  };
}

/** @param {string} name @param {readonly number[]} samples @returns {import('./figure.mjs').Figure} */
function p95Figure(name, samples) {
  const value = percentile(samples, 95);
  return {
    name,
    measured: `${ms(value)} (n=${samples.length})`,
    budget: `<= ${ms(budget)}`,
    met: value <= budget,
  };
}
