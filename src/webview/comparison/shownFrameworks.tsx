import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';

/** Says how many frameworks a picture shows: the table is where they are chosen. */
export function ShownFrameworks(props: {
  readonly comparison: Comparison;
  readonly chosen: readonly number[];
}) {
  const { t } = usePanel();
  return (
    <p class="count" role="status">
      {t('shownFrameworks', {
        columns: props.chosen.length,
        allColumns: props.comparison.columns.length,
      })}
    </p>
  );
}
