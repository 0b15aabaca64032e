// @ts-check

/**
 * What repeated measurements of one thing come to.
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number} runs
 */

/**
 * @param {readonly number[]} samples at least one
 * @returns {Summary}
 */
export function summarize(samples) {
  if (samples.length === 0) throw new Error('Nothing was measured.');
  return {
    median: percentile(samples, 50),
    min: Math.min(...samples),
    max: Math.max(...samples),
    runs: samples.length,
  };
}

/**
 * The value that `rank` percent of the samples do not exceed; between two samples the mean of
 * their neighbours, weighted by distance.
 * @param {readonly number[]} samples
 * @param {number} rank 0 to 100
 */
export function percentile(samples, rank) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * rank) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} samples */
export function median(samples) {
  return percentile(samples, 50);
}
