// @ts-check
import { ms, timeFigure } from './figure.mjs';
import { percentile } from './statistics.mjs';

/** As much as a person does not notice between two keystrokes. */
const timeBudget = 50;
/** MB that 200 cycles may leave behind in the host. */
const heapBudget = 2;

/**
 * The heap of the extension host in bytes, around opening and closing a file many times.
 * @typedef {{ before: number, after: number }} HeapPass
 *
 * @typedef {object} FindingTimes
 * @property {number} lines of the file
 * @property {number} found how many findings it has
 * @property {number[]} own milliseconds for all findings of the file
 * @property {number[]} imports milliseconds for reading the imports of the same text alone
 * @property {number} cycles
 * @property {{ python: HeapPass, plain: HeapPass }} heap with a Python file, and with one that nobody of us looks at
 */

/**
 * What test/bench/findings.ts measured in the extension host.
 * @param {FindingTimes} times
 * @returns {import('./figure.mjs').Section}
 */
export function findingsSection({ lines, found, own, imports, cycles, heap }) {
  const p95 = percentile(own, 95);
  const grown = heap.python.after - heap.python.before;
  return {
    title: `Findings of a file of ${lines.toLocaleString('en')} lines (${found}), and the heap after ${cycles} times of opening and closing a file`,
    figures: [
      {
        name: 'all findings of the file, p95',
        measured: `${ms(p95)} (n=${own.length})`,
        budget: `<= ${ms(timeBudget)}`,
        met: p95 <= timeBudget,
      },
      timeFigure('all findings of the file', own, {
        reference: { name: 'reading its imports alone', samples: imports },
      }),
      {
        name: 'heap of the host after it, a Python file',
        measured: mb(heap.python.after),
        reference: `${mb(heap.python.before)} before`,
      },
      {
        name: 'grown by',
        measured: mb(grown),
        budget: `<= ${heapBudget} MB`,
        met: grown <= heapBudget * 1e6,
        reference: `${mb(heap.plain.after - heap.plain.before)} with a Markdown file`,
      },
    ],
  };
}

/** @param {number} bytes */
function mb(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
