import type { ArgumentKind, Change, Day, Limit, LongWork, Measure, Problem, Spread } from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";
import { type ScheduleStart, scheduleOptionKinds } from "../../process/schedule/index.ts";
import type { LinearSolver } from "./programs/linear-program.ts";
import type { TargetRisk } from "./risk/target-risk.ts";

/**
 * Which days are to be few: `experienced` all that pass, `counted` those that count for a limit on the whole process, where steps that are excluded or
 * the applicant's take no time.
 */
export type ReckonedClock = "experienced" | "counted";

/** Which measures may be chosen, and how the days are reckoned. */
export interface CandidateOptions {
  /** Which outcomes are taken; `main` when absent. */
  readonly route?: Route | undefined;
  /** `experienced` when absent. */
  readonly clock?: ReckonedClock | undefined;
  /** The day on which it starts: every set is scheduled on its dates then. */
  readonly start?: ScheduleStart | undefined;
  /** What-if by hand; it has the last word over whatever measures are chosen, and holds without any as well. */
  readonly changes?: readonly Change[] | undefined;
  /** A scenario to compare with; its measures are neither chosen nor left out for it. */
  readonly scenario?: string | undefined;
  /** Guards of the measures that may be chosen; all but `unchecked` when absent. */
  readonly allow?: readonly Measure["guard"][] | undefined;
  /** Ids of measures that are chosen in any case, whatever their guard. */
  readonly must?: readonly string[] | undefined;
  /** Ids of measures that are not chosen, unless they must be. */
  readonly never?: readonly string[] | undefined;
}

/** How to search. */
export interface SearchOptions extends CandidateOptions, LongWork {
  /** For more than a few measures; without it a slower search of our own serves. */
  readonly solver?: LinearSolver | undefined;
  /** Nodes of a search tree after which a search ends with what it has; 100,000 when absent. */
  readonly mostNodes?: number | undefined;
  /** Programs that the solver is given at most; 500 when absent. */
  readonly mostPrograms?: number | undefined;
  /** Once it is aborted the search ends with what it has, and the answer says so; `signal` ends it without an answer. */
  readonly stop?: AbortSignal | undefined;
}

/** What the options of a search are, for functions that are called from plain JavaScript. */
export const searchOptionKinds = {
  ...scheduleOptionKinds,
  clock: "text",
  allow: "texts",
  must: "texts",
  never: "texts",
  solver: "function",
  mostNodes: "count",
  mostPrograms: "count",
  signal: "signal",
  stop: "signal",
  onProgress: "function",
} as const satisfies Readonly<Record<string, ArgumentKind>>;

/** What is asked: either the least effort for a target, or the least days within a budget. */
export interface OptimizeOptions extends SearchOptions {
  /**
   * Working days that the process may take on the clock, or a kind of limit: those of the shortest on the whole process, on the counted clock and the
   * longest route.
   */
  readonly target?: number | Limit["kind"] | undefined;
  /** Instead of a target: the day by which the process is to finish. Needs a start. */
  readonly finishBy?: Day | undefined;
  /** Effort that the measures may take together. */
  readonly budget?: number | undefined;
  /** How many sets are wanted, the best first; 1 when absent. */
  readonly best?: number | undefined;
  /**
   * The share of cases, above 0 and below 1, that is to keep to the target: then days are drawn as `simulate` does, and outcomes where no route is given.
   * For a target in working days that pass, without a start.
   */
  readonly confidence?: number | undefined;
  /** With a confidence: as for `simulate`. */
  readonly spread?: Spread | undefined;
  readonly seed?: number | undefined;
}

export const optimizeOptionKinds = {
  ...searchOptionKinds,
  finishBy: "number",
  budget: "number",
  best: "number",
  confidence: "number",
  spread: "object",
  seed: "number",
} as const satisfies Readonly<Record<string, ArgumentKind>>;

/** How long a process takes on its route, in working days. */
export interface ProcessDays {
  /** All that pass. */
  readonly days: number;
  /** Those that count for a limit on the whole process. */
  readonly counted: number;
  /** With a start, written YYYY-MM-DD; provisional where it rests on days for which the days off were not known. */
  readonly finishDate?: string | undefined;
  readonly provisional?: boolean | undefined;
}

/** A set of measures as `schedule` has it. */
export interface MeasureSet extends ProcessDays {
  /** Ids in declaration order. */
  readonly measures: readonly string[];
  readonly effort: number;
}

/** Measures that cannot be adopted together, though they do not exclude each other in the file, and why. */
export interface ExcludedMeasures extends Pick<Problem, "code" | "message" | "remedy"> {
  /** As few as do not stand together. */
  readonly measures: readonly string[];
  /** They can with one of these. */
  readonly unless?: readonly string[] | undefined;
}

/** Of which process, reckoned how, and what there is without any measure. */
export interface SearchBasis {
  readonly process: string;
  readonly route: Route;
  readonly clock: ReckonedClock;
  /** With a start, written YYYY-MM-DD. */
  readonly startDate?: string | undefined;
  /** Working days without any measure, with the changes by hand: all that pass, and those that count. */
  readonly before: number;
  readonly countedBefore: number;
  /** Of the measures that may be chosen those that cannot stand together, as far as a bounded search tells them; no answer has them. */
  readonly excluded: readonly ExcludedMeasures[];
  /** The scenario to compare with. */
  readonly scenario?: (MeasureSet & { readonly id: string }) | undefined;
}

/**
 * `optimal`: proven to be the best. `feasible`: a limit ended the search, and there may be a better set. `infeasible`: proven that there is no set.
 * `limit`: a limit ended the search before any set was found, and none could be put together either.
 */
export type OptimumStatus = "optimal" | "feasible" | "infeasible" | "limit";

export interface Optimum extends SearchBasis {
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
  /** Where several sets are wanted: these are proven to be the next, and where they are fewer there is no other. Otherwise a limit ended the search. */
  readonly alternativesProven?: boolean | undefined;
  /** When there is no set: the least days on the clock that measures reach, if that is proven, and the critical path that is left then. */
  readonly reachable?: (MeasureSet & { readonly path: readonly string[] }) | undefined;
  /** When there is no set of any length either. */
  readonly noSet?: NoSetReason | undefined;
  /** With a confidence: how sure it is. The status, the bound and the gap are those in the cases in which the sets were compared. */
  readonly risk?: TargetRisk | undefined;
}

/** Why there is no set at all within the budget and with what must be chosen. */
export interface NoSetReason {
  /** What a set takes at least, where one of more effort than the budget can be adopted. */
  readonly leastEffort?: number | undefined;
  /** Where none can be adopted: what the file says against the measures that must be chosen, and those that they need. */
  readonly problems: readonly Pick<Problem, "code" | "message" | "remedy">[];
}

/** The sets of which no other has both less effort and fewer days on the clock, from no effort on. */
export interface Frontier extends SearchBasis {
  readonly points: readonly MeasureSet[];
  /** Every point is proven, and there is no other; otherwise the search for the points of least effort ended early. */
  readonly proven: boolean;
}
