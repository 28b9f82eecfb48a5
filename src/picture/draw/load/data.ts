import type { IntervalEstimate } from "../../../analysis/simulate/index.ts";
import type { Text } from "../../../model/index.ts";
import type { ChartSource } from "../canvas/panel-page.ts";

/**
 * Cases that share the officers of their units; after a reform beside the same cases before. All times in working days.
 */
export interface LoadData extends ChartSource {
  readonly replications: number;
  readonly cases: number;
  readonly warmUp: number;
  readonly seed: number;
  readonly converted: boolean;
  /** In the order of the file. */
  readonly units: readonly LoadUnit[];
  /** What cases wait for, on average: at each unit, and then what no unit causes. */
  readonly waits: readonly LoadWait[];
}

/** The officers of one unit, now and before the reform. */
export interface LoadUnit {
  readonly name: Text;
  readonly now: LoadOffice;
  readonly before?: LoadOffice | undefined;
}

/** A unit whose officers are counted. */
export interface LoadOffice {
  readonly staff: number;
  /** Officers whom the cases would keep at work all the time. */
  readonly offered: number;
  /** More work comes than its officers can do. */
  readonly grows: boolean;
  readonly utilisation: IntervalEstimate;
  /** Cases that wait for an officer: on average, and in stretches of time that end on these days. */
  readonly queue: IntervalEstimate;
  readonly course: readonly { readonly day: number; readonly queue: number }[];
}

/** What a case waits for. */
export const delays = ["queue", "offHours", "batch", "applicant", "return"] as const;
/** For what a case waits. */
export type Delay = (typeof delays)[number];

/** Working days that a case waits, on average, by for what; what is absent is 0. */
export type Delays = Readonly<Partial<Record<Delay, number>>>;

/** For what a case waits at one unit or on the whole, now and before the reform. */
export interface LoadWait {
  readonly name: Text;
  readonly now: Delays;
  readonly before?: Delays | undefined;
}
