/** A part of what a view shows, as text. */
export interface Section {
  /** Empty where the title of the whole says it. */
  readonly heading: string;
  readonly text?: readonly string[];
  /** Rows of cells; the first has the heads. */
  readonly grid?: readonly (readonly string[])[];
  readonly items?: readonly string[];
}
