import type { DaysSpread, IntervalEstimate, LimitRisk } from "../types.ts";

/** How cases come: so many a working day at random moments (a Poisson process), or at given ones. */
export type CaseArrivals =
  | {
      /** Cases a working day: always, or on each day of the working week in turn, Monday first. */
      readonly perDay: number | readonly number[];
      /** The share of cases that are served before the others; none when absent. */
      readonly urgent?: number | undefined;
    }
  | {
      /** When each case comes, in working days from the beginning, in ascending order. */
      readonly days: readonly number[];
      readonly urgent?: number | undefined;
    };

/**
 * What the time of a case goes to, in working days, along the chain of steps that its end waited for. The parts of a
 * case sum to its cycle time.
 */
export interface LoadParts {
  /** At a desk, or at a unit whose officers are not counted. */
  readonly work: IntervalEstimate;
  /** The time of a step beyond the work of the officer. */
  readonly outside: IntervalEstimate;
  /** For an officer who has other cases. */
  readonly queue: IntervalEstimate;
  /** While the unit is closed. */
  readonly offHours: IntervalEstimate;
  /** For the day on which a step is done. */
  readonly batch: IntervalEstimate;
  /** All time before the last return on the chain. */
  readonly return: IntervalEstimate;
  readonly applicant: IntervalEstimate;
  /** Steps that are excluded from the count: hearings, tenders … */
  readonly excluded: IntervalEstimate;
  readonly lag: IntervalEstimate;
}

/** How busy one unit is under a load of cases; intervals are of the mean over the replications. */
export interface UnitLoad {
  readonly id: string;
  /** Null: without a number, nobody waits for an officer. */
  readonly staff: number | null;
  /**
   * Officers whom the cases would keep at work all the time while the unit is open; on the days of a batch alone where
   * that takes more of them.
   */
  readonly offered: IntervalEstimate;
  /** The queue grows without bound: more work comes than its officers can do. */
  readonly grows: boolean;
  /** The share of its open time in which an officer works; null of a unit without staff. */
  readonly utilisation: IntervalEstimate | null;
  /** Cases that wait for an officer, on average over time. */
  readonly queue: IntervalEstimate;
  /** Working days for which a visit waits for an officer, on average. */
  readonly wait: IntervalEstimate;
  /**
   * Working days that a case waits here on the chain of steps that its end waited for, after its last return: on
   * average, by what for.
   */
  readonly delays: Pick<LoadParts, "queue" | "offHours" | "batch">;
  /** Visits a working day. */
  readonly visits: IntervalEstimate;
}

/** A stretch of time, with what the units were like in it, on the average of all replications. */
export interface LoadMoment {
  /** Working days from the beginning to the end of the stretch. */
  readonly day: number;
  readonly units: readonly { readonly id: string; readonly utilisation: number | null; readonly queue: number }[];
}

/** What cases take that share the officers of their units. */
export interface LoadResult {
  readonly process: string;
  readonly scenario?: string | undefined;
  readonly measures: readonly string[];
  /** Cases of a replication that count; those of the warm-up before them do not. */
  readonly cases: number;
  readonly warmUp: number;
  readonly replications: number;
  readonly seed: number;
  /** Every unit can do its work in the long run. */
  readonly stable: boolean;
  /** The interval of the mean cycle time is as narrow as asked. */
  readonly precise: boolean;
  /** Working days from the arrival of a case to its end. */
  readonly cycle: { readonly mean: IntervalEstimate; readonly quantiles: DaysSpread["quantiles"] };
  readonly parts: LoadParts;
  /** Cases that end, a working day. */
  readonly throughput: IntervalEstimate;
  /** Cases under way, on average over time. */
  readonly underWay: IntervalEstimate;
  readonly limits: readonly Pick<LimitRisk, "kind" | "from" | "to" | "written" | "days" | "cases" | "chance">[];
  readonly units: readonly UnitLoad[];
  readonly course: readonly LoadMoment[];
  readonly approximate: boolean;
}

/** The same cases before and after a choice. Differences have the intervals of paired replications. */
export interface LoadComparison {
  readonly process: string;
  readonly scenario?: string | undefined;
  /** Working days by which the mean cycle time becomes shorter. */
  readonly saved: IntervalEstimate;
  /**
   * For each limit by how much its chance grows, of the replications that have cases with it; null where fewer than two
   * do.
   */
  readonly gained: readonly (IntervalEstimate | null)[];
  readonly baseline: LoadResult;
  readonly reformed: LoadResult;
}
