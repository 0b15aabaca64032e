interface CornerProps {
  readonly label: string;
  readonly isStop: boolean;
  /** Rows of the head that it takes. */
  readonly rowSpan?: number;
}

/** The cell that both heads of the table share. */
export function Corner({ label, isStop, rowSpan }: CornerProps) {
  return (
    <th
      scope="col"
      class="corner"
      rowSpan={rowSpan}
      data-row=""
      data-column=""
      tabIndex={isStop ? 0 : -1}
    >
      {label}
    </th>
  );
}
