import { useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Visible } from '../../core/comparison/visible.ts';

/** A framework's place in the grid. */
export interface Post {
  readonly id: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly pinned: boolean;
  /** Which of the pinned columns it is, from 0 on: the first ones stay in sight. -1 for others. */
  readonly stuck: number;
}

/**
 * The frameworks that the grid has cells for, in the reader's order: those in sight, and those that once were. They are
 * hidden and not taken away, so that showing them again costs no new elements. The same places give the same list.
 */
export function usePosts({ columns }: Comparison, shown: Visible): readonly Post[] {
  const mounted = useRef(new Set<string>());
  const inSight = new Set(shown.columns);
  for (const position of shown.columns) mounted.current.add(columns[position]?.id ?? '');
  let stuck = 0;
  const posts = shown.order.flatMap((position): Post[] => {
    const id = columns[position]?.id ?? '';
    if (!mounted.current.has(id)) return [];
    const hidden = !inSight.has(position);
    const pinned = shown.pinned.has(position);
    return [{ id, position, hidden, pinned, stuck: pinned && !hidden ? stuck++ : -1 }];
  });
  const signature = posts.map((post) => Object.values(post).join()).join(';');
  return useMemo(() => posts, [signature]);
}
