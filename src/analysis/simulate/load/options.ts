import { functionKind, isObject, type LongWork, type OwnKind } from "../../../model/index.ts";
import { type CaseChoice, caseChoiceKinds } from "../cases/model.ts";
import type { LoadCrew } from "./replicate.ts";
import type { CaseArrivals } from "./types.ts";

export interface LoadOptions extends CaseChoice, LongWork {
  readonly arrivals: CaseArrivals;
  /** Cases that are looked at in a replication, 2,000 when absent; with `days` there are as many as these. */
  readonly cases?: number | undefined;
  /**
   * Replications go on until the interval of the mean cycle time is so narrow: half its width as a share of the mean;
   * 0.05 when absent.
   */
  readonly precision?: number | undefined;
  /** The most replications, 100 when absent; at least two. */
  readonly replications?: number | undefined;
  /** A whole number from 0 to 4,294,967,295; 1 when absent. The same seed gives the same cases. */
  readonly seed?: number | undefined;
  /** Who replicates the loads of some choices; the work is done here when absent, with the same result. */
  readonly crew?: ((choices: readonly LoadChoice[]) => LoadCrew) | undefined;
}

/** How many there may be `buildLoadPlan` says. */
export const arrivalsKind: OwnKind = {
  words: "{perDay} or {days} of cases",
  takes: (value) => isObject(value) && ("perDay" in value || Array.isArray(Reflect.get(value, "days"))),
};

/** What the options are, for functions that are called from plain JavaScript. */
export const loadOptionKinds = {
  ...caseChoiceKinds,
  arrivals: arrivalsKind,
  cases: "number",
  precision: "number",
  replications: "number",
  seed: "number",
  crew: functionKind,
} as const;

/** What of the options the cases depend on. */
export type LoadChoice = Omit<LoadOptions, "crew" | keyof LongWork>;
