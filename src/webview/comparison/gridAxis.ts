import { useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Visible } from '../../core/comparison/visible.ts';

/** A framework's place in the grid. */
export interface Post {
  readonly id: string;
  readonly position: number;
  readonly pinned: boolean;
}

/**
 * The frameworks that the grid has cells for, in the reader's order: those in sight, and those that once were. They are
 * not taken away ({@link hiddenRule} hides them), so that showing them again costs no new elements. The same places give
 * the same list.
 */
export function usePosts({ columns }: Comparison, shown: Visible): readonly Post[] {
  const mounted = useRef(new Set<string>());
  for (const position of shown.columns) mounted.current.add(columns[position]?.id ?? '');
  const posts = shown.order.flatMap((position): Post[] => {
    const id = columns[position]?.id ?? '';
    if (!mounted.current.has(id)) return [];
    return [{ id, position, pinned: shown.pinned.has(position) }];
  });
  const signature = JSON.stringify(posts);
  return useMemo(() => posts, [signature]);
}
