/** Rows as columns. The rows must be of one length. */
export function turned<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, at) => rows.flatMap((row) => (at in row ? [row[at] as T] : [])));
}
