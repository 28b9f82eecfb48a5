import type { Route } from "../../../process/graph/index.ts";
import type { IntervalEstimate } from "../../simulate/index.ts";
import type { SearchAnswer } from "../search/types.ts";

/** How often a set of measures keeps to the target, in cases other than those in which the sets were compared. */
export interface CheckedSet {
  /** Ids in declaration order. */
  readonly measures: readonly string[];
  readonly effort: number;
  /** The share of cases that take no longer than the target, with its interval of 95 % confidence. */
  readonly chance: IntervalEstimate;
  /** Working days to which the wanted share of cases keeps. */
  readonly days: IntervalEstimate;
}

/** The set of the least effort that keeps to the target in so many cases of the sample. */
export interface RiskRound extends CheckedSet {
  readonly needed: number;
}

/**
 * How sure it is that a set keeps to the target. Cases that check a set are others than those in which the sets were
 * compared.
 */
export interface TargetRisk {
  /** The share of cases that is to keep to the target. */
  readonly confidence: number;
  /** As it was asked for; absent where outcomes are drawn. */
  readonly route?: Route | undefined;
  readonly seed: number;
  /** In so many cases the sets were compared. */
  readonly sample: number;
  /** In so many others each set that is told was checked. */
  readonly cases: number;
  /** Of the set; null without one. */
  readonly chance: IntervalEstimate | null;
  /** Working days to which the share of cases keeps with the set. */
  readonly days: IntervalEstimate | null;
  /** The whole interval of the chance is at least the confidence. */
  readonly isAssured: boolean;
  /** Without any measure. */
  readonly before: IntervalEstimate;
  /** Of the scenario to compare with. */
  readonly scenario?: IntervalEstimate | undefined;
  /**
   * With a confidence of 95 % no set that keeps to the target in that share of cases takes less effort; null where none
   * does. Absent where the search for it ended early.
   */
  readonly leastEffort?: number | null | undefined;
  /** The sets that were checked, each for more cases of the sample than the one before, until one is assured. */
  readonly rounds: readonly RiskRound[];
  /**
   * The least effort if everything took as long as planned; null where no set keeps to the target then, or none was
   * found.
   */
  readonly planned: CheckedSet | null;
  /**
   * Where no set keeps to the target often enough: the one that does most often, if any does, and the one with which
   * that share takes the fewest days.
   */
  readonly most?: CheckedSet | undefined;
  readonly quickest?: CheckedSet | undefined;
}

/** What `optimize` comes to. */
export interface Optimum extends SearchAnswer {
  /**
   * With a confidence: how sure it is. The status, the bound and the gap are those in the cases in which the sets were
   * compared.
   */
  readonly risk?: TargetRisk | undefined;
}
