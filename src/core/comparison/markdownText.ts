import type { Section } from './section.ts';

/** A section as lines of Markdown, a blank one at the end. */
export function sectionLines({ heading, text = [], grid = [], items = [] }: Section): string[] {
  return [
    ...(heading === '' ? [] : [`## ${inline(heading)}`, '']),
    ...text.flatMap((paragraph) => [inline(paragraph), '']),
    ...(grid.length === 0 ? [] : [...table(grid), '']),
    ...(items.length === 0 ? [] : [...items.map((item) => `- ${inline(item)}`), '']),
  ];
}

/** A table: the first row has its heads. */
export function table([heads = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [heads.map(inline), heads.map(() => '---'), ...rows.map((row) => row.map(inline))].map(
    line,
  );
}

/** Text of the knowledge base as text: no mark-up of its own, and on one line. */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&#]/g, (character) => `\\${character}`)
    .trim();
}
