/** A table as it is written to a file, without looks: a heading for each column, and rows of texts and numbers. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
