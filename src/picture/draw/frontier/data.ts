import type { Text } from "../../../model/index.ts";

/** Effort against days: what every effort reaches. All times in working days. */
export interface FrontierData {
  readonly process: string;
  readonly title: Text;
  /** The days are those that count for a limit; all that pass when absent. */
  readonly clock?: "counted" | undefined;
  /** Days without any measure. */
  readonly before: number;
  /** By rising effort, each with fewer days than the one before. */
  readonly points: readonly FrontierPoint[];
  /** Sets of measures that stand beside the curve: scenarios of the file, or what is chosen at present. */
  readonly sets: readonly FrontierSet[];
  /** Days that the process may take. */
  readonly target?: number | undefined;
  /** Effort that the measures may take together. */
  readonly budget?: number | undefined;
  /** The place among the points of the one that answers the target or the budget; absent where none does. */
  readonly optimum?: number | undefined;
  /** Every point is proven, and there is no other; otherwise points of less effort are missing. */
  readonly proven: boolean;
  readonly illustrative: boolean;
}

/** One point of the Pareto front: no set of measures has fewer working days for as little effort. */
export interface FrontierPoint {
  readonly effort: number;
  readonly days: number;
  /** Ids in declaration order. */
  readonly measures: readonly string[];
  /** From here on effort saves at least a quarter less. */
  readonly knee: boolean;
}

/** A set of measures that is marked beside the front, such as a scenario; working days. */
export interface FrontierSet {
  readonly name: Text;
  readonly effort: number;
  readonly days: number;
  readonly measures: readonly string[];
}
