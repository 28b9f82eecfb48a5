/** A linear program with whole-number columns, as plain data that can be sent to another thread. */
export interface LinearProgram {
  /** What is minimised: a factor for each column. */
  readonly objective: readonly number[];
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
  /** Nodes of its search tree after which a solver is to stop. */
  readonly mostNodes: number;
}

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

export type LinearTerm = readonly [column: number, factor: number];

export type LinearSolution =
  | { readonly status: "optimal"; readonly values: ArrayLike<number>; readonly objective: number }
  | { readonly status: "infeasible" }
  /** Stopped early; no solution has less than `bound`. */
  | { readonly status: "limit"; readonly values?: ArrayLike<number> | undefined; readonly bound: number };

/**
 * Solves a program to within half a unit of its objective, as whole numbers need. Once `stop` is aborted it may end with the status `limit`, if it can
 * see that.
 */
export type LinearSolver = (program: LinearProgram, stop?: AbortSignal) => Promise<LinearSolution>;
