import type { Text } from "../../../model/index.ts";

/** How chosen measures bear on each other's days. All times in working days. */
export interface OverlapsData {
  readonly process: string;
  readonly title: Text;
  readonly scenario?: Text | undefined;
  /** In the order in which they stand: those that bear on each other together. */
  readonly measures: readonly OverlapsMeasure[];
  readonly pairs: readonly OverlapsPair[];
  /** How many chosen measures are left out. */
  readonly omitted: number;
  /** Every order of adoption was gone through; otherwise the figures are estimates. */
  readonly exact: boolean;
  readonly illustrative: boolean;
}

/** One row and column of the chart; working days. */
export interface OverlapsMeasure {
  readonly id: string;
  readonly name: Text;
  /** Days saved by it with what it requires, and nothing else; null when these cannot stand together. */
  readonly alone: number | null;
}

/** One cell of the chart: two measures that save more or less together than one by one. */
export interface OverlapsPair {
  /** Ids of measures. */
  readonly one: string;
  readonly other: string;
  /** By how many days they save more together than one by one; below 0 where they share days. */
  readonly days: number;
}
