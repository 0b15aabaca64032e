/**
 * Rules that hide or hold cells by the values of an attribute. Doing so cell by cell would touch more than a thousand
 * elements at every key that somebody types into the filter.
 */
export function hiddenRule(attribute: 'data-row' | 'data-of', values: readonly string[]): string {
  if (values.length === 0) return '';
  const cells = values.map((value) => `[${attribute}="${CSS.escape(value)}"]`);
  return `.grid :is(td, th):is(${cells.join()}) { display: none; }`;
}

/** How wide the window must be, in pixels, so that this many pinned columns leave room for others beside them. */
const widths = [640, 1000, 1400];

/** Keeps the first of the pinned columns in sight, as the column of the criteria is. */
export function heldRule(frameworks: readonly string[]): string {
  return widths
    .flatMap((width, place) => {
      const id = frameworks[place];
      if (id === undefined) return [];
      const cell = `[data-of="${CSS.escape(id)}"]`;
      return `@media (min-width: ${width}px) {
        .grid :is(td, th)${cell} {
          position: sticky;
          inset-inline-start: calc(var(--first) + ${place} * var(--each));
          z-index: 1;
        }
        .grid td${cell} { box-shadow: var(--edge) 0 var(--line); }
        .grid thead th${cell} { z-index: 3; box-shadow: var(--used, 0 0), var(--edge) 0 var(--line); }
      }`;
    })
    .join('\n');
}
