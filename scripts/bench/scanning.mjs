// @ts-check
import { ms, timeFigure } from './figure.mjs';

const budgets = { scan: 300, block: 30, again: 0.1 };

/**
 * The longest stretch in which the host could do nothing else, in milliseconds: as somebody waiting
 * sees it, other programs' share of the processor included, and what the host's thread computed.
 * @typedef {{ wall: number, cpu: number }} LongestBlock
 *
 * One pass: the scan, and beside it what reading the same files costs without it.
 * @typedef {object} ScanPass
 * @property {number} scan
 * @property {LongestBlock} scanBlock
 * @property {number} again the same with nothing changed
 * @property {LongestBlock} againBlock
 * @property {number} find
 * @property {number} read
 * @property {LongestBlock} readBlock
 * @property {number} node
 * @property {number} ask `statSync` of the same files, the least that a second scan can take
 *
 * The first pass warms up and is told apart.
 * @typedef {{ files: number, idleBlock: LongestBlock, first: ScanPass, passes: ScanPass[] }} ScanTimes
 */

/**
 * What test/bench/scan.ts measured in the extension host.
 * @param {ScanTimes} measured
 * @param {boolean} hasBudget the budgets are for 3,000 files
 * @returns {import('./figure.mjs').Section}
 */
export function scanSection({ files, idleBlock, first, passes }, hasBudget) {
  const of = (/** @type {(pass: (typeof passes)[number]) => number} */ pick) => passes.map(pick);
  const [scan, block] = hasBudget ? [budgets.scan, budgets.block] : [undefined, undefined];
  const reading = of(({ find, read }) => find + read);
  return {
    title: `Scan of ${files.toLocaleString('en')} files in the extension host`,
    figures: [
      timeFigure(
        'the first scan',
        of(({ scan }) => scan),
        {
          budget: scan,
          reference: { name: '`findFiles` and `fs.readFile` of the same files', samples: reading },
        },
      ),
      timeFigure(
        'the second scan, nothing changed',
        of(({ again }) => again),
        {
          maxRatio: budgets.again,
          reference: { name: 'the first', samples: of(({ scan }) => scan) },
        },
      ),
      timeFigure(
        '– beside asking alone',
        of(({ again }) => again),
        { reference: { name: '`statSync` of the same files', samples: of(({ ask }) => ask) } },
      ),
      timeFigure(
        'longest block of the host, computing',
        of(({ scanBlock, againBlock }) => Math.max(scanBlock.cpu, againBlock.cpu)),
        {
          budget: block,
          reference: { name: 'while only reading', samples: of(({ readBlock }) => readBlock.cpu) },
        },
      ),
      timeFigure(
        'longest block of the host, by the clock',
        of(({ scanBlock, againBlock }) => Math.max(scanBlock.wall, againBlock.wall)),
        {
          budget: block,
          reference: { name: 'while only reading', samples: of(({ readBlock }) => readBlock.wall) },
        },
      ),
      timeFigure(
        '`findFiles` alone',
        of(({ find }) => find),
      ),
      timeFigure(
        '`fs.readFile` alone',
        of(({ read }) => read),
        {
          reference: {
            name: "Node's own `readFile`, no editor between",
            samples: of(({ node }) => node),
          },
        },
      ),
    ],
    notes: [
      `The very first scan: ${ms(first.scan)} (reading alone ${ms(first.find + first.read)}).`,
      `An idle host on this machine at this load: longest block ${ms(idleBlock.wall)} by the clock, ${ms(idleBlock.cpu)} computing.`,
    ],
  };
}
