import type { Comparison, Row } from '../../core/comparison/comparison.ts';
import type { Post } from './gridAxis.ts';
import { GridRow } from './gridRow.tsx';
import type { CellId } from './useGridFocus.ts';

interface GridBodyProps {
  readonly comparison: Comparison;
  readonly posts: readonly Post[];
  readonly visibleRows: ReadonlySet<Row>;
  readonly stop: CellId;
  readonly opened: CellId | undefined;
  /** How many frameworks are in sight. */
  readonly width: number;
  /** How many rows there shall be at most; only those in sight count. */
  readonly most: number;
}

/** The rows, group by group. */
export function GridBody(props: GridBodyProps) {
  const { comparison, posts, visibleRows, stop, opened, width, most } = props;
  const made = new Set(
    most === Number.POSITIVE_INFINITY ? comparison.rows : [...visibleRows].slice(0, most),
  );
  return (
    <>
      {comparison.groups.map((group) => {
        const rows = comparison.rows.filter((row) => row.group === group.id && made.has(row));
        if (rows.length === 0) return null;
        return (
          <tbody key={group.id} hidden={!rows.some((row) => visibleRows.has(row))}>
            <tr class="group">
              <th scope="rowgroup" colSpan={width + 1}>
                <span class="label">{group.label}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <GridRow
                key={row.id}
                row={row}
                hidden={!visibleRows.has(row)}
                posts={posts}
                stop={stop.row === row.id ? stop.column : undefined}
                opened={opened?.row === row.id ? opened.column : undefined}
              />
            ))}
          </tbody>
        );
      })}
    </>
  );
}
