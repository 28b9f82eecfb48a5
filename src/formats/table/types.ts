import type { Problem } from "../../model/index.ts";

/**
 * A cell that a table has and that says nothing: an error value such as `#N/A`, or a formula whose value was never
 * worked out.
 */
export interface VoidCell {
  readonly fault: "error" | "formula";
  /** As the table shows it. */
  readonly text: string;
}

/** Dates are texts, YYYY-MM-DD. */
export type Cell = string | number | boolean | VoidCell | undefined;

export interface SheetRow {
  /** As a spreadsheet counts rows, from 1. */
  readonly number: number;
  /** The line of the file, where it is a text. */
  readonly line?: number | undefined;
  readonly cells: readonly Cell[];
  /** By hand or by a filter: the two look the same in the file. */
  readonly isHidden?: true | undefined;
}

/** Rows of typed cells. Merged cells all have the value that is shown in them. */
export interface TableSheet {
  readonly name: string;
  readonly file: string;
  /** How many sheets of its workbook stand before it; 0 when absent. */
  readonly position?: number | undefined;
  /** In their order; empty ones may be missing. */
  readonly rows: readonly SheetRow[];
  /** Whether a column is hidden, by its number from 0; absent where none is. */
  readonly isHiddenColumn?: ((index: number) => boolean) | undefined;
}

/** What one file gives. */
export interface ReadSheets {
  readonly sheets: readonly TableSheet[];
  /** Names of sheets that a workbook hides; they are not read. */
  readonly hidden: readonly string[];
  readonly problems: readonly Problem[];
}

/** A sheet to be written; the first row is its header. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}
