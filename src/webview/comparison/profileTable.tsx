import type { ComponentChildren } from 'preact';
import { PlainTable } from './plainTable.tsx';
import { Scroller } from './scroller.tsx';

/** Rows under a heading of their own. */
export interface ProfileGroup {
  readonly id: string;
  readonly label: string;
  readonly rows: ComponentChildren;
}

/** A table of a profile: its name, three columns, and rows in groups. */
export function ProfileTable(props: {
  /** The id of the heading that names it. */
  readonly labelledBy: string;
  readonly class?: string;
  readonly columns: readonly [string, string, string];
  readonly groups: readonly ProfileGroup[];
}) {
  const { labelledBy, columns, groups } = props;
  return (
    <Scroller labelledBy={labelledBy}>
      <PlainTable
        class={props.class ?? ''}
        labelledBy={labelledBy}
        heads={columns}
        bodies={groups.map(({ id, label, rows }) => (
          <tbody key={id}>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {label}
              </th>
            </tr>
            {rows}
          </tbody>
        ))}
      />
    </Scroller>
  );
}
