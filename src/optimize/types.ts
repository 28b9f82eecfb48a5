import type { Route } from "../graph/index.ts";
import type { Measure } from "../model/index.ts";

/** Which measures may be chosen, and on which route the days are counted. */
export interface CandidateOptions {
  /** Which outcomes are taken; `main` when absent. */
  readonly route?: Route | undefined;
  /** Guards of the measures that may be chosen; all but `unchecked` when absent. */
  readonly allow?: readonly Measure["guard"][] | undefined;
  /** Ids of measures that are chosen in any case, whatever their guard. */
  readonly must?: readonly string[] | undefined;
  /** Ids of measures that are not chosen, unless they must be. */
  readonly never?: readonly string[] | undefined;
}
