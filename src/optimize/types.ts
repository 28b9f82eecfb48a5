import type { Route } from "../graph/index.ts";
import type { Measure } from "../model/index.ts";
import type { LinearSolver } from "./linear-program.ts";

/** Which measures may be chosen, and on which route the days are counted. */
export interface CandidateOptions {
  /** Which outcomes are taken; `main` when absent. */
  readonly route?: Route | undefined;
  /** Guards of the measures that may be chosen; all but `unchecked` when absent. */
  readonly allow?: readonly Measure["guard"][] | undefined;
  /** Ids of measures that are chosen in any case, whatever their guard. */
  readonly must?: readonly string[] | undefined;
  /** Ids of measures that are not chosen, unless they must be. */
  readonly never?: readonly string[] | undefined;
}

/** How to search. */
export interface SearchOptions extends CandidateOptions {
  /** For more than a few measures; without it a slower search of our own serves. */
  readonly solver?: LinearSolver | undefined;
  /** Nodes of a search tree after which a search ends with what it has; 100,000 when absent. */
  readonly mostNodes?: number | undefined;
}

/** What is asked: either the least effort for a target, or the least days within a budget. */
export interface OptimizeOptions extends SearchOptions {
  /** Working days that the process may take. */
  readonly target?: number | undefined;
  /** Effort that the measures may take together. */
  readonly budget?: number | undefined;
  /** How many sets are wanted, the best first; 1 when absent. */
  readonly best?: number | undefined;
}

/** A set of measures as `schedule` has it. */
export interface MeasureSet {
  /** Ids in declaration order. */
  readonly measures: readonly string[];
  readonly effort: number;
  /** Working days of the process with them. */
  readonly days: number;
}

/**
 * `optimal`: proven to be the best. `feasible`: a limit ended the search, and there may be a better set. `infeasible`: proven that there is no set.
 * `limit`: a limit ended the search before any set was found.
 */
export type OptimumStatus = "optimal" | "feasible" | "infeasible" | "limit";

export interface Optimum {
  readonly process: string;
  readonly route: Route;
  readonly target?: number | undefined;
  readonly budget?: number | undefined;
  readonly status: OptimumStatus;
  /** Working days without any measure. */
  readonly before: number;
  /** The best set; null when none was found. */
  readonly set: MeasureSet | null;
  /** No set has less: effort for a target, working days for a budget. Null when there is no set. */
  readonly bound: number | null;
  /** The part of the effort, or of the days, that is not proven to be needed: 0 when optimal, null without a set. */
  readonly gap: number | null;
  /** The next best sets, as far as they were asked for and exist. */
  readonly alternatives: readonly MeasureSet[];
  /** When there is no set: the least days that measures reach, and the critical path that is left then. */
  readonly reachable?: (MeasureSet & { readonly path: readonly string[] }) | undefined;
}

/** The sets of which no other has both less effort and fewer days, from no effort on. */
export interface Frontier {
  readonly process: string;
  readonly route: Route;
  /** Working days without any measure. */
  readonly before: number;
  readonly points: readonly MeasureSet[];
  /** Every point is proven, and there is no other; otherwise the search for the points of least effort ended early. */
  readonly proven: boolean;
}
