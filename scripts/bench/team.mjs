// @ts-check
import { timeFigure } from './figure.mjs';

const blockBudget = 30;

/**
 * One reading of a large file of a team, and the library's parsing of the same text, in milliseconds.
 * @typedef {{ read: number, block: import('./scanning.mjs').LongestBlock, parse: number }} TeamPass
 *
 * @typedef {{ bytes: number, passes: TeamPass[] }} TeamTimes
 */

/**
 * What test/bench/team.ts measured in the extension host.
 * @param {TeamTimes} times
 * @returns {import('./figure.mjs').Section}
 */
export function teamSection({ bytes, passes }) {
  const of = (/** @type {(pass: TeamPass) => number} */ pick) => passes.map(pick);
  return {
    title: `A team's file of ${Math.round(bytes / 1000).toLocaleString('en')} kB in the extension host`,
    figures: [
      timeFigure(
        'read, checked and laid over the shipped knowledge',
        of(({ read }) => read),
        {
          reference: { name: "the library's `parseDocument`", samples: of(({ parse }) => parse) },
        },
      ),
      timeFigure(
        'longest block of the host, computing',
        of(({ block }) => block.cpu),
        { budget: blockBudget },
      ),
      timeFigure(
        'longest block of the host, by the clock',
        of(({ block }) => block.wall),
        { budget: blockBudget },
      ),
    ],
  };
}
