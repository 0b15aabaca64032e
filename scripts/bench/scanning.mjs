// @ts-check
import { ms, timeFigure } from './figure.mjs';
import { median } from './statistics.mjs';

const budgets = { scan: 300, block: 30 };

/**
 * The longest stretch in which the host could do nothing else, in milliseconds: as somebody waiting
 * sees it, other programs' share of the processor included, and what the host's thread computed.
 * @typedef {{ wall: number, cpu: number }} LongestBlock
 *
 * One pass: the scan, and beside it what reading the same files costs without it.
 * @typedef {object} ScanPass
 * @property {number} rescan
 * @property {LongestBlock} rescanBlock
 * @property {number} find
 * @property {number} read
 * @property {LongestBlock} readBlock
 * @property {number} node
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
        '`frameworkGuide.rescan`',
        of(({ rescan }) => rescan),
        {
          budget: scan,
          reference: { name: '`findFiles` and `fs.readFile` of the same files', samples: reading },
        },
      ),
      timeFigure(
        'longest block of the host, computing',
        of(({ rescanBlock }) => rescanBlock.cpu),
        {
          budget: block,
          reference: { name: 'while only reading', samples: of(({ readBlock }) => readBlock.cpu) },
        },
      ),
      timeFigure(
        'longest block of the host, by the clock',
        of(({ rescanBlock }) => rescanBlock.wall),
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
      `The first rescan: ${ms(first.rescan)} (reading alone ${ms(first.find + first.read)}).`,
      `An idle host on this machine at this load: longest block ${ms(idleBlock.wall)} by the clock, ${ms(idleBlock.cpu)} computing.`,
      `Of the scan, ${ms(Math.max(0, median(of(({ rescan }) => rescan)) - median(reading)))} are not the editor's reading.`,
    ],
  };
}
