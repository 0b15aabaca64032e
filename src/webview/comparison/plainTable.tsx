import type { ComponentChildren } from 'preact';

/** A table under its column heads. It is named by a caption, or by a heading that stands before it. */
export function PlainTable(props: {
  readonly class?: string;
  readonly caption?: string;
  readonly labelledBy?: string;
  readonly heads: readonly string[];
  /** Rows. */
  readonly children?: ComponentChildren;
  /** Groups of rows, where there is more than one. */
  readonly bodies?: ComponentChildren;
}) {
  return (
    <table class={`plain ${props.class ?? ''}`} aria-labelledby={props.labelledBy}>
      {props.caption && <caption>{props.caption}</caption>}
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {props.bodies ?? <tbody>{props.children}</tbody>}
    </table>
  );
}
