import type { Cell, Column } from '../../core/comparison/comparison.ts';
import { Dated } from './dated.tsx';
import { Mark } from './mark.tsx';

/** What a team says beside a framework's name: that it is theirs, that it is approved, discouraged or forbidden. */
export function TeamMarks({ added, stance }: Pick<Column, 'added' | 'stance'>) {
  return (
    <>
      {added !== '' && <span class="tag team">{added}</span>}
      {stance !== null && (
        <span class={`stance ${stance.level}`}>
          <Mark of={stance.level} />
          <span>{stance.text}</span>
        </span>
      )}
    </>
  );
}

/** Beside what a team says otherwise: the shipped answer. */
export function Shipped({ cell: { shipped } }: { readonly cell: Cell }) {
  if (shipped === '') return null;
  return (
    <span class="shipped">
      <Dated text={shipped} />
    </span>
  );
}
