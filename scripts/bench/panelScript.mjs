// @ts-check
import { timeFigure } from './figure.mjs';

/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {'choose' | 'type' | 'click'} Way */

/** One frame of a screen that shows sixty a second. */
const budget = 16;

/**
 * How long the panel's script runs when somebody filters or pins, with all frameworks in the table: from the event until
 * the document is changed. Laying it out and painting it is the browser's own and not counted.
 * @param {Frame} panel the comparison's document
 * @param {number} runs
 * @returns {Promise<import('./figure.mjs').Figure[]>}
 */
export async function measureScript(panel, runs) {
  await panel.waitForSelector('tbody tr');
  /** @type {(selector: string, way: Way, value?: string) => Promise<number>} */
  const time = (selector, way, value = '') => panel.evaluate(change, { selector, way, value });
  await time('select', 'choose', 'all');
  const [columns, rows] = await panel.evaluate(() => [
    document.querySelectorAll('thead th').length - 1,
    document.querySelectorAll('tbody tr:not(.group)').length,
  ]);
  /** @type {Record<'typing' | 'differences' | 'pinning', number[]>} */
  const times = { typing: [], differences: [], pinning: [] };
  for (let run = 0; run < runs; run++) {
    for (const text of ['o', 'or', 'orm', '', 'flask', '']) {
      times.typing.push(await time('[type="search"]', 'type', text));
    }
    for (let twice = 0; twice < 2; twice++) {
      times.differences.push(await time('.check input', 'click'));
      times.pinning.push(await time('[data-pin="tornado"]', 'click'));
    }
  }
  const size = `${columns} x ${rows}`;
  return [
    timeFigure(`script of a key in the filter, ${size}`, times.typing, { budget }),
    timeFigure(`script of showing differences only, ${size}`, times.differences, { budget }),
    timeFigure(`script of pinning, ${size}`, times.pinning, { budget }),
  ];
}

/**
 * Runs in the panel. Does something and waits until the panel has answered, which it does before the next task.
 * @param {{ selector: string, way: Way, value: string }} what
 * @returns {Promise<number>} milliseconds
 */
async function change({ selector, way, value }) {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`The panel has no ${selector}.`);
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  const start = performance.now();
  if (way === 'click') element.click();
  else {
    const type = way === 'choose' ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event(way === 'choose' ? 'change' : 'input', { bubbles: true }));
  }
  // The panel draws in a microtask that the event queued; those queued later come after it.
  await null;
  await null;
  const end = performance.now();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  observer.disconnect();
  if (changes === 0) throw new Error(`Nothing changed for ${selector}.`);
  return end - start;
}
