import type { Process } from "../../model/index.ts";
import { requireCall } from "../../model/index.ts";
import type { Portfolio } from "./decision/decision.ts";
import { requireKnownOptions } from "./search/goal-options.ts";
import { buildSearchBasis, createSetReporter, holdScenarioChanges } from "./search/measure-set.ts";
import { createSearch, type Search } from "./search/run-search.ts";
import type { SearchOptions } from "./search/types.ts";
import { searchOptionKinds } from "./search/types.ts";
import { buildDecision } from "./sets/build-decision.ts";
import type { MeasureSet, SearchBasis } from "./types.ts";

/** The sets of which no other has both less effort and fewer days on the clock, from no effort on. */
export interface Frontier extends SearchBasis {
  readonly points: readonly MeasureSet[];
  /** Every point is proven, and there is no other; otherwise the search for the points of least effort ended early. */
  readonly proven: boolean;
}

/**
 * Effort against days: for every effort the least days that it can reach, as far as more effort reaches less. Of sets
 * with the same effort and days the one with the fewest measures, then the smallest list of places in the declaration.
 * @throws InputError as `optimize` does
 * @throws RangeError when the clock or a guard is unknown
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { frontier, readProcess } from "leadpath";
 * const process = readProcess(await readFile("fixtures/time-cost.yaml", "utf8"));
 * const { points, proven } = await frontier(process);
 * [proven, points[0]?.days, points.at(-1)?.days, points.at(-1)?.effort]; // → [ true, 169, 100, 33580 ]
 * ```
 */
export async function frontier(process: Process, wanted: SearchOptions = {}): Promise<Frontier> {
  requireCall(process, wanted, searchOptionKinds);
  requireKnownOptions(wanted);
  const options = holdScenarioChanges(process, wanted);
  const decision = buildDecision(process, options);
  const asked = buildSearchBasis(process, decision, options);
  const { search, curve } = await createSearch(decision, 1, options);
  const { points, proven } = curve ? { points: curve, proven: true } : await searchByBudget(search);
  return { ...asked, points: points.map(createSetReporter(process, decision, options)), proven };
}

/**
 * Points from that of the least days on, each within less effort than the one before (the ε-constraint method of Haimes
 * and others 1971).
 */
async function searchByBudget(search: Search): Promise<{ readonly points: readonly Portfolio[]; readonly proven: boolean }> {
  const points: Portfolio[] = [];
  for (let mostEffort = Number.POSITIVE_INFINITY; ; mostEffort = (points[0]?.effort ?? 0) - 1) {
    const { best, proven } = await search({ first: "days", mostMinutes: Number.POSITIVE_INFINITY, mostEffort, passed: new Set() }, 1);
    if (best && proven) points.unshift(best);
    else return { points, proven };
  }
}
