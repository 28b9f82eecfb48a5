/** A linear program with whole-number columns, as plain data that can be sent to another thread. */
export interface LinearProgram {
  /** What is minimised: a factor for each column. */
  readonly objective: readonly number[];
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
  /** Nodes of its search tree after which a solver is to stop. */
  readonly mostNodes: number;
}

/** One variable of a program: its bounds, and whether only whole numbers will do. */
export interface LinearColumn {
  readonly lower: number;
  readonly upper: number;
  readonly isWhole: boolean;
}

/** The sum of factors times columns is between the two. */
export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly LinearTerm[];
}

/** One coefficient of a row: which column, counted from 0, and by what it is multiplied. */
export type LinearTerm = readonly [column: number, factor: number];

/** How a solver ended; `values` has one number for each column, in the order of the columns. */
export type LinearSolution =
  | { readonly status: "optimal"; readonly values: ArrayLike<number>; readonly objective: number }
  | { readonly status: "infeasible" }
  /** Stopped early; no solution has less than `bound`. */
  | { readonly status: "limit"; readonly values?: ArrayLike<number> | undefined; readonly bound: number };

/**
 * Solves a program to within half a unit of its objective, as whole numbers need. Once `stop` is aborted it may end
 * with the status `limit`, if it can see that.
 */
export type LinearSolver = (program: LinearProgram, stop?: AbortSignal) => Promise<LinearSolution>;

/**
 * Solvers reckon in floating point and take a column for whole that is so within a millionth: with larger factors a row
 * or an aim is off by more than a unit, and sets are lost that meet it. (HiGHS 1.15 has lost some with factors from 7.5
 * million on, and takes none from 10^15 on.)
 */
const maxFactor = 1_000_000;

/** Whether a factor is so large that the bounds of a solver cannot be believed. */
export function hasLargeFactors(sums: readonly { readonly terms: readonly LinearTerm[] }[]): boolean {
  return sums.some(({ terms }) => terms.some(([, factor]) => Math.abs(factor) > maxFactor));
}
