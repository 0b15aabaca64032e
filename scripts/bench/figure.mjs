// @ts-check
import { summarize } from './statistics.mjs';

/**
 * One line of the report.
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} measured as text, with its unit
 * @property {string} [budget]
 * @property {boolean} [met] absent where there is no budget
 * @property {boolean} [exact] the same on every machine: a miss fails the run
 * @property {string} [reference] what it was measured beside, and the ratio
 *
 * A part of the report.
 * @typedef {{ title: string, figures: readonly Figure[], notes?: readonly string[] }} Section
 */

/**
 * A size against its budget.
 * @param {string} name @param {number} bytes @param {number} [budget] kB
 * @returns {Figure}
 */
export function sizeFigure(name, bytes, budget) {
  const measured = `${(bytes / 1000).toFixed(1)} kB`;
  return budget === undefined
    ? { name, measured }
    : { name, measured, budget: `<= ${budget} kB`, met: bytes <= budget * 1000, exact: true };
}

/**
 * Times against a budget for their median, beside the times of something else in the same run.
 * @param {string} name
 * @param {readonly number[]} samples milliseconds
 * @param {object} [options]
 * @param {number} [options.budget] milliseconds
 * @param {number} [options.maxRatio] budget for the ratio to the reference instead
 * @param {{ name: string, samples: readonly number[] }} [options.reference]
 * @returns {Figure}
 */
export function timeFigure(name, samples, { budget, maxRatio, reference } = {}) {
  const { median, min, max, runs } = summarize(samples);
  /** @type {Figure} */
  const figure = { name, measured: `${ms(median)} (${ms(min)}–${ms(max)}, n=${runs})` };
  if (reference) {
    const other = summarize(reference.samples);
    const ratio = median / other.median;
    figure.reference = `${ratio.toFixed(2)} x ${reference.name}, ${ms(other.median)} (${ms(other.min)}–${ms(other.max)})`;
    if (maxRatio !== undefined)
      Object.assign(figure, { budget: `<= ${maxRatio} x`, met: ratio <= maxRatio });
  }
  if (budget !== undefined)
    Object.assign(figure, { budget: `<= ${ms(budget)}`, met: median <= budget });
  return figure;
}

/**
 * How one time stands to another one.
 * @param {string} name @param {number} ratio @param {number} budget
 * @returns {Figure}
 */
export function ratioFigure(name, ratio, budget) {
  return {
    name,
    measured: `${ratio.toFixed(2)} x`,
    budget: `<= ${budget} x`,
    met: ratio <= budget,
  };
}

/** @param {number} value milliseconds */
export function ms(value) {
  if (value >= 100) return `${Math.round(value)} ms`;
  return `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
}
