import type { Row } from '../../core/comparison/comparison.ts';

interface CriterionHeadProps {
  readonly row: Row;
  readonly scope: 'row' | 'col';
  readonly isStop: boolean;
  readonly isOpened: boolean;
}

/** The name of a criterion, which opens what it means; at the side of the table, or above it where frameworks are rows. */
export function CriterionHead({ row, scope, isStop, isOpened }: CriterionHeadProps) {
  return (
    <th
      scope={scope}
      class={scope === 'col' ? 'criterion' : undefined}
      data-row={row.id}
      data-column=""
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-expanded={isOpened}
    >
      <span class="label">{row.label}</span>
    </th>
  );
}
