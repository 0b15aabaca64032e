import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(`${process.cwd()}/`).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * Runs axe in a document and tells each violation in a line.
 * @param rules `colours` where all others were checked in another theme: they take as long, and themes change colours only
 */
export async function violations(
  document: Page | Frame,
  rules: 'all' | 'colours' = 'all',
): Promise<string[]> {
  // Through the debugger, so that the page's policy does not stand in the way.
  await document.evaluate(axeSource);
  return document.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(window.document, {
      resultTypes: ['violations'],
      // Only for rules about media, which there are none of.
      preload: false,
      ...(only === 'all'
        ? {}
        : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }),
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  }, rules);
}
