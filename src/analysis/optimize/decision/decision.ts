import type { Measure } from "../../../model/index.ts";
import type { ExcludedMeasures } from "../types.ts";
import type { Condition } from "./condition.ts";
import type { EffortUnits } from "./effort-units.ts";
import type { DecisionModel } from "./model.ts";

/** A set of measures that can be adopted together, and what comes of it. */
export interface Portfolio {
  /** Positions among the candidates, ascending. */
  readonly measures: readonly number[];
  /** In effort units. */
  readonly effort: number;
  /** The time on the clock that is reckoned, in minutes of working time. */
  readonly minutes: number;
}

/** Everything that a search for measures needs to know. */
export interface Decision {
  /** The measures that may be chosen, in declaration order. */
  readonly candidates: readonly Measure[];
  readonly units: EffortUnits;
  /** By candidate, in units. */
  readonly efforts: readonly number[];
  readonly isMust: readonly boolean[];
  /** By candidate, lists of candidates of which it needs one each. */
  readonly needs: readonly (readonly (readonly number[])[])[];
  /** Pairs that cannot stand together. */
  readonly exclusions: readonly (readonly [number, number])[];
  /** What no set has that can be adopted, besides what needs and exclusions say. */
  readonly barred: readonly Condition[];
  /**
   * Lists of candidates of which one may keep another from being adopted: by a need, an exclusion, what is barred, or a
   * thing that both change.
   */
  readonly ties: readonly (readonly number[])[];
  /** Why measures are kept apart that do not say so themselves. */
  readonly excluded: readonly ExcludedMeasures[];
  readonly model: DecisionModel;
  /** Candidates in groups that do not bear on each other. */
  readonly groups: readonly (readonly number[])[];
  /** The set as it is in the schedule of the reformed process; undefined where it cannot be adopted. */
  readonly portfolioOf: (measures: readonly number[]) => Portfolio | undefined;
}
