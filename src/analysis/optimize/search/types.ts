import type { Day, Limit, LongWork, Problem, Spread } from "../../../model/index.ts";
import { type ArgumentKinds, functionKind, longWorkKinds, type OwnKind, signalKind } from "../../../model/index.ts";
import { scheduleOptionKinds } from "../../../process/schedule/index.ts";
import type { LinearSolver } from "../programs/linear-program.ts";
import type { CandidateOptions, MeasureSet, SearchBasis } from "../types.ts";

/** How to search. */
export interface SearchOptions extends CandidateOptions, LongWork {
  /** For more than a few measures; without it a slower search of our own serves. */
  readonly solver?: LinearSolver | undefined;
  /** Nodes of a search tree after which a search ends with what it has; 100,000 when absent. */
  readonly mostNodes?: number | undefined;
  /** Programs that the solver is given at most; 500 when absent. */
  readonly mostPrograms?: number | undefined;
  /**
   * Once it is aborted the search ends with what it has, and the answer says so; `signal` ends it without an answer.
   */
  readonly stop?: AbortSignal | undefined;
}

/** What is asked: either the least effort for a target, or the least days within a budget. */
export interface OptimizeOptions extends SearchOptions {
  /**
   * Working days that the process may take on the clock, or a kind of limit: those of the shortest on the whole
   * process, on the counted clock and the longest route.
   */
  readonly target?: number | Limit["kind"] | undefined;
  /** Instead of a target: the day by which the process is to finish. Needs a start. */
  readonly finishBy?: Day | undefined;
  /** Effort that the measures may take together. */
  readonly budget?: number | undefined;
  /** How many sets are wanted, the best first; 1 when absent. */
  readonly best?: number | undefined;
  /**
   * The share of cases, above 0 and below 1, that is to keep to the target: then days are drawn as `simulate` does, and
   * outcomes where no route is given. For a target in working days that pass, without a start.
   */
  readonly confidence?: number | undefined;
  /** With a confidence: as for `simulate`. */
  readonly spread?: Spread | undefined;
  readonly seed?: number | undefined;
}

/**
 * `optimal`: proven to be the best. `feasible`: a limit ended the search, and there may be a better set. `infeasible`:
 * proven that there is no set. `limit`: a limit ended the search before any set was found, and none could be put
 * together either.
 */
export type OptimumStatus = "optimal" | "feasible" | "infeasible" | "limit";

/** What a search for a target or a budget came to. */
export interface SearchAnswer extends SearchBasis {
  readonly target?: number | undefined;
  /** The kind of limit that the target is. */
  readonly limit?: Limit["kind"] | undefined;
  /** Written YYYY-MM-DD. */
  readonly finishBy?: string | undefined;
  readonly budget?: number | undefined;
  readonly status: OptimumStatus;
  /** The best set; null when none was found. */
  readonly set: MeasureSet | null;
  /** No set has less: effort for a target, working days on the clock for a budget. Null when there is no set. */
  readonly bound: number | null;
  /** The part of the effort, or of the days, that is not proven to be needed: 0 when optimal, null without a set. */
  readonly gap: number | null;
  /** The next best sets, as far as they were asked for and exist. */
  readonly alternatives: readonly MeasureSet[];
  /**
   * Where several sets are wanted: these are proven to be the next, and where they are fewer there is no other.
   * Otherwise a limit ended the search.
   */
  readonly alternativesProven?: boolean | undefined;
  /**
   * When there is no set: the least days on the clock that measures reach, if that is proven, and the critical path
   * that is left then.
   */
  readonly reachable?: (MeasureSet & { readonly path: readonly string[] }) | undefined;
  /** When there is no set of any length either. */
  readonly noSet?: NoSetReason | undefined;
}

/** Why there is no set at all within the budget and with what must be chosen. */
export interface NoSetReason {
  /** What a set takes at least, where one of more effort than the budget can be adopted. */
  readonly leastEffort?: number | undefined;
  /**
   * Where none can be adopted: what the file says against the measures that must be chosen, and those that they need.
   */
  readonly problems: readonly Pick<Problem, "code" | "message" | "remedy">[];
}

/** What the options of a search are, for functions that are called from plain JavaScript. */
export const searchOptionKinds = {
  ...scheduleOptionKinds,
  clock: "text",
  allow: "texts",
  must: "texts",
  never: "texts",
  solver: functionKind,
  mostNodes: "count",
  mostPrograms: "count",
  stop: signalKind,
  ...longWorkKinds,
} as const satisfies ArgumentKinds<SearchOptions>;

const targetKind: OwnKind = {
  words: "a number of working days, promised or statutory",
  takes: (value) => (typeof value === "number" ? Number.isFinite(value) : typeof value === "string"),
};

export const optimizeOptionKinds = {
  ...searchOptionKinds,
  target: targetKind,
  finishBy: "day",
  budget: "number",
  best: "number",
  confidence: "number",
  spread: "object",
  seed: "number",
} as const satisfies ArgumentKinds<OptimizeOptions>;
