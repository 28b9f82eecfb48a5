import type { LongWork } from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";
import type { WastedWork } from "./wasted-work.ts";

export interface AttributeOptions extends ScheduleOptions, LongWork {
  /** For the random orders where there are too many measures for all; a whole number, 1 when absent. */
  readonly seed?: number | undefined;
}

/**
 * Who saved what: the days that a set of measures saves, told measure by measure. Days are working days in whole
 * minutes; below 0 where the process gets longer.
 */
export interface Attribution {
  readonly process: string;
  readonly scenario?: string | undefined;
  readonly route: Route;
  /** Days that are really experienced: the total, before and after all measures and changes by hand. */
  readonly experienced: ClockSavings;
  /** What of them counts: steps that are excluded or the applicant's take no time, as limits are checked. */
  readonly counted: ClockSavings;
  /** The chosen measures, in declaration order. */
  readonly measures: readonly AttributedMeasure[];
  /** Every order was gone through; otherwise `orders` random ones were, and shares are estimates. */
  readonly exact: boolean;
  readonly orders?: number;
  readonly seed?: number;
  /** Measures that save less together than one by one, or more; the largest first. */
  readonly pairs: readonly MeasurePair[];
  /** The measures one after another as they are adopted: in declaration order, but none before what it requires. */
  readonly waterfall: readonly WaterfallStep[];
  readonly wasted: WastedWork;
}

/** The total before and after a set of measures, and what lies between, in working days, experienced or counted. */
export interface ClockSavings {
  readonly before: number;
  readonly after: number;
  readonly saved: number;
  /** What of the saved days comes from changes by hand, on top of the measures; the rest is shared among these. */
  readonly changes: number;
}

/**
 * What one measure saves of the total, in working days, reckoned in the ways that people ask for; effort is the file's
 * own unit.
 */
export interface AttributedMeasure {
  readonly id: string;
  readonly effort: number;
  /** Days saved by it with the measures that it requires, and nothing else; null when these cannot stand together. */
  readonly alone: number | null;
  /** Days lost when it is taken out of the set with those that require it; null when the rest cannot stand. */
  readonly last: number | null;
  /**
   * Its Shapley value: the days by which the total falls when it joins, on the average of all orders in which each
   * measure joins when what it requires is there. While a set cannot be adopted the days of the last one that can stay
   * in force. Measures that require each other join together and share evenly. The shares sum to what the measures
   * save.
   */
  readonly share: number;
  /** Half the width of the 95 % confidence interval of the share; null when exact. */
  readonly interval: number | null;
  /** The same of the counted days. */
  readonly counted: { readonly share: number; readonly interval: number | null };
  /** It takes steps off the count and saves counted days, but none that are experienced. */
  readonly onlyMovesOut: boolean;
}

/**
 * Two measures that bear on each other's days. Measures that require each other in a ring are told as the first of
 * them.
 */
export interface MeasurePair {
  readonly measures: readonly [string, string];
  /** `overlap`: they save less together than one by one. `synergy`: they save more. */
  readonly kind: "overlap" | "synergy";
  /**
   * By how many days less, or more: what one saves in the place of both plus what the other does, against both one
   * directly after the other, on the average of all orders in which they follow each other.
   */
  readonly days: number;
  /** Half the width of the 95 % confidence interval; null when exact. */
  readonly interval: number | null;
}

/** One measure on the way from the total before to the total after, in the order of adoption; working days. */
export interface WaterfallStep {
  readonly id: string;
  readonly saved: number;
  /** Days of the process with it and those before it. */
  readonly days: number;
}
