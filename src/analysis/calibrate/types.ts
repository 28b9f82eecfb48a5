import type { LongWork, StepChange } from "../../model/index.ts";
import type { Arrivals } from "./arrivals.ts";
import type { FittedDays } from "./families/types.ts";
import type { DurationFit } from "./fit.ts";
import type { MappedActivity } from "./mapping.ts";
import type { WorkingHours } from "./working-clock.ts";

export interface CalibrateOptions extends LongWork {
  /** Steps of activities that are called otherwise in the log: activity → id of the step. */
  readonly map?: Readonly<Record<string, string>>;
  /** Nine to five when absent. */
  readonly hours?: WorkingHours;
  /** Simulated cases for the comparison; 10,000 when absent. */
  readonly runs?: number;
  /** 1 when absent. */
  readonly seed?: number;
}

/** What a log says of a process. Times are working days. */
export interface Calibration {
  readonly process: string;
  readonly cases: number;
  readonly activities: readonly MappedActivity[];
  readonly steps: readonly StepCalibration[];
  readonly outcomes: readonly OutcomeCalibration[];
  /** Absent when all cases begin at once. */
  readonly arrivals?: Arrivals;
  /** Pieces of work of activities that are no step, and those which the process does not allow where they stand. */
  readonly unmapped: number;
  readonly outOfOrder: number;
  readonly quality: CalibrationQuality;
  /** What is written into the file: one change a step, with `actual` or with probabilities of outcomes. */
  readonly changes: readonly CalibratedChange[];
}

/** What a log says of a step, as a change that gives it these days or these probabilities. */
export interface CalibratedChange extends StepChange {
  readonly actual?: FittedDays;
  readonly outcomes?: { readonly id: string; readonly probability: number; readonly rounds?: number }[];
}

/** What a log tells of the duration of one step. */
export interface StepCalibration {
  readonly step: string;
  /**
   * `fitted` to durations; `within` the durations of the steps after it, as the log does not show it: 0 days of its
   * own; `kept`: nothing is known of it, and nothing is changed.
   */
  readonly status: "fitted" | "within" | "kept";
  readonly fit?: DurationFit;
  /** Of its mean, the days in which somebody worked; the rest is waiting. Only where the log says when work began. */
  readonly work?: number;
}

/** How often a decision had one of its outcomes in the log. */
export interface OutcomeCalibration {
  readonly step: string;
  readonly outcome: string;
  readonly count: number;
  /** Decisions whose outcome could be seen. */
  readonly of: number;
  /** The share of them that had this one, with its Wilson interval at 95 %. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How near simulated cases come to those of the later half of the log, when fitted to the earlier half alone. */
export interface CalibrationQuality {
  readonly earlier: CycleTimes;
  readonly later: CycleTimes;
  readonly simulated: CycleTimes;
  /** 1-Wasserstein distance of simulated cycle times to those of the later half, in days; null where that has none. */
  readonly distance: number | null;
  /** The same distance of the earlier half: what the process itself changed; null where one of them has none. */
  readonly between: number | null;
}

/** How long whole cases take, in working days. */
export interface CycleTimes {
  readonly cases: number;
  /** Null without cases, and so is the median. */
  readonly mean: number | null;
  readonly median: number | null;
}
