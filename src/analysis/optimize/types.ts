import type { Change, Measure, Problem } from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";
import type { ScheduleStart } from "../../process/schedule/index.ts";

/**
 * Which days are to be few: `experienced` all that pass, `counted` those that count for a limit on the whole process,
 * where steps that are excluded or the applicant's take no time.
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
  /**
   * A scenario to compare with; its measures are neither chosen nor left out for it. Its changes by hand hold as
   * `changes` do, before these.
   */
  readonly scenario?: string | undefined;
  /** Guards of the measures that may be chosen; all but `unchecked` when absent. */
  readonly allow?: readonly Measure["guard"][] | undefined;
  /** Ids of measures that are chosen in any case, whatever their guard. */
  readonly must?: readonly string[] | undefined;
  /** Ids of measures that are not chosen, unless they must be. */
  readonly never?: readonly string[] | undefined;
}

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
  /**
   * Of the measures that may be chosen those that cannot stand together, as far as a bounded search tells them; no
   * answer has them.
   */
  readonly excluded: readonly ExcludedMeasures[];
  /** The scenario to compare with; its effort is that of its measures, as its changes hold in every set. */
  readonly scenario?: (MeasureSet & { readonly id: string }) | undefined;
}
