import type { DaysShape, DaysSpread, Histogram, IntervalEstimate } from "../../../analysis/simulate/index.ts";
import type { Text } from "../../../model/index.ts";
import type { ChartSource } from "../canvas/panel-page.ts";

/** How many cases were simulated, and from which seed. */
export interface SimulationFacts {
  readonly runs: number;
  readonly seed: number;
  /** Days in calendar days, weeks or months were converted. */
  readonly converted: boolean;
}

/**
 * How long many cases take, with what is asked of them; after a reform beside how long they took before. All times in
 * working days.
 */
export interface RiskData extends ChartSource, SimulationFacts {
  /** What the whole process takes first, then what limits count. */
  readonly clocks: readonly RiskClock[];
  /** How many clocks of limits are left out. */
  readonly omitted: number;
}

/** Days of one kind: all that pass, or those that some limits count. */
export interface RiskClock {
  readonly name: Text;
  readonly now: RiskDays;
  readonly before?: RiskDays | undefined;
  readonly bounds: readonly RiskBound[];
}

/** The working days of simulated cases: mean, quantiles, histogram and curve. */
export type RiskDays = Pick<DaysSpread, "mean" | "quantiles"> & DaysShape;

/** Days within which cases are to be done, and the share of them that are. */
export interface RiskBound {
  readonly kind: "plan" | "limit";
  readonly name: Text;
  readonly days: number;
  /** Absent where the bound is one of before; null where no case has it. */
  readonly now?: IntervalEstimate | null | undefined;
  readonly before?: IntervalEstimate | null | undefined;
}

/** The steps that the total of a process depends on. All times in working days. */
export interface TornadoData extends ChartSource, SimulationFacts {
  readonly mean: number;
  /** What matters most comes first. */
  readonly bars: readonly TornadoBar[];
  /** How many more steps differ from case to case. */
  readonly omitted: number;
}

/** One bar of the chart: how much the total depends on a step; working days. */
export interface TornadoBar {
  readonly id: string;
  readonly name: Text;
  /** The mean total of the tenth of cases in which the step is shortest, and of that in which it is longest. */
  readonly short: number;
  readonly long: number;
  /** The share of cases in which it is critical. */
  readonly criticality: number;
  /** Schedule sensitivity index. */
  readonly sensitivity: number;
  /** Rank correlation with the total. */
  readonly cruciality: number;
}

/** What single cases save by a reform. All times in working days. */
export interface SavingsData extends ChartSource, SimulationFacts {
  readonly saved: IntervalEstimate;
  /** The share of cases that become shorter. */
  readonly shorter: IntervalEstimate;
  readonly quantiles: DaysSpread["quantiles"];
  readonly histogram: Histogram;
  readonly limits: readonly SavedLimit[];
}

/** How often a limit is kept before and after, and by how much more often. */
export interface SavedLimit {
  readonly name: Text;
  readonly before: IntervalEstimate | null;
  readonly now: IntervalEstimate | null;
  readonly gained: IntervalEstimate | null;
}
