import type { IntervalEstimate, Limit, TimeLimit } from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";

export type { IntervalEstimate };

/** Days within which a share of the cases are done. */
export interface Quantile {
  readonly share: number;
  /** Working days, with the interval of order statistics. */
  readonly days: IntervalEstimate;
}

/** Days that differ from case to case. All in working days. */
export interface DaysSpread {
  readonly mean: IntervalEstimate;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  readonly quantiles: readonly Quantile[];
}

/** The form of days that differ from case to case. */
export interface DaysShape {
  /** The S-curve: the days within which 0 %, 1 %, …, 100 % of the cases are done. */
  readonly curve: readonly { readonly share: number; readonly days: number }[];
  readonly histogram: Histogram;
}

/** When shares of cases are done that all begin on one day. Dates are written YYYY-MM-DD. */
export interface CaseDates {
  readonly startDate: string;
  /**
   * By the shares of the quantiles of the total; provisional where they rest on days for which the days off were not
   * known.
   */
  readonly finishes: readonly { readonly share: number; readonly finishDate: string; readonly provisional: boolean }[];
}

/** How often a limit is kept. */
export interface LimitRisk {
  readonly kind: Limit["kind"];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The limit as the file says it. */
  readonly written: TimeLimit & Pick<Limit, "extension">;
  /** The limit in working days. */
  readonly days: number;
  /** In how many cases both of its steps are done; the rest is about these. */
  readonly cases: number;
  /** The share of them that keeps it, with Wilson's interval; null without any. */
  readonly chance: IntervalEstimate | null;
  /** With the longest extension: how long it is then, and the share that keeps that. */
  readonly extension?: { readonly days: number; readonly chance: IntervalEstimate | null };
  /** What its clock counts; null without any case. */
  readonly counted: (DaysSpread & DaysShape) | null;
}

/** What a step has to do with the total. Days are those of all its rounds, 0 in cases without it. */
export interface StepRisk {
  readonly id: string;
  /** The share of cases in which it is done. */
  readonly chance: number;
  /** How often it is done in a case, on average. */
  readonly times: number;
  readonly mean: number;
  readonly sd: number;
  /** Criticality index: the share of cases in which it is critical (Martin 1965; Van Slyke 1963). */
  readonly criticality: number;
  /**
   * Schedule sensitivity index: its criticality times its standard deviation, as a part of that of the total (PMBOK;
   * Vanhoucke 2010).
   */
  readonly sensitivity: number;
  /** Cruciality: Spearman's correlation of its days with the total (Williams 1992). */
  readonly cruciality: number;
  /**
   * Mean total of the tenth of cases in which it is shortest, and of that in which it is longest; null where its days
   * never differ.
   */
  readonly swing: { readonly short: number; readonly long: number } | null;
}

/** Cases by days: `counts[i]` of them take from `from + i × width` to less than `width` more. */
export interface Histogram {
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
}

/** What a simulation of many cases finds. All times in working days. */
export interface Risk extends DaysShape {
  readonly process: string;
  readonly scenario?: string | undefined;
  /** The measures in force, in declaration order. */
  readonly measures: readonly string[];
  /** Absent where outcomes were drawn. */
  readonly route?: Route | undefined;
  readonly runs: number;
  readonly seed: number;
  /** The total by `schedule`, on the route, or on the main one where outcomes were drawn. */
  readonly planned: number;
  /** The share of cases that take no longer. */
  readonly withinPlan: IntervalEstimate;
  readonly days: DaysSpread;
  /** With a start. */
  readonly dates?: CaseDates | undefined;
  readonly limits: readonly LimitRisk[];
  /** Without removed ones, in declaration order. */
  readonly steps: readonly StepRisk[];
  /** Cruciality and swing are of so many of the cases, the first. */
  readonly ranked: number;
  /** How many cases returned 1,000 times and were then let on. */
  readonly cut: number;
  /** Some step or limit is in calendar days, weeks or months and was converted at 5 working days to 7. */
  readonly approximate: boolean;
}

/**
 * Two simulations whose cases are the same in all that a reform leaves alone. Their histograms have bars of one width.
 */
export interface RiskComparison {
  readonly process: string;
  readonly scenario?: string | undefined;
  readonly runs: number;
  readonly seed: number;
  /** Working days that a case saves on average. */
  readonly saved: IntervalEstimate;
  /** What single cases save; below 0 where one becomes longer. */
  readonly savings: DaysSpread & Pick<DaysShape, "histogram">;
  /** The share of cases that become shorter. */
  readonly shorter: IntervalEstimate;
  /** For each limit by how much its chance grows, over the cases that have it before and after; null without any. */
  readonly gained: readonly (IntervalEstimate | null)[];
  readonly baseline: Risk;
  readonly reformed: Risk;
}
