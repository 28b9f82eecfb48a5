import type { Process } from "../../model/index.ts";
import { requireKnownWords } from "./candidate-options.ts";
import { decisionOf, type Portfolio } from "./decision/decision.ts";
import { askedOf, setsOf } from "./measure-set.ts";
import { type Search, searchFor } from "./search/run-search.ts";
import type { Frontier, SearchOptions } from "./types.ts";

/**
 * Effort against days: for every effort the least days that it can reach, as far as more effort reaches less. Of sets with the same effort and days
 * the one with the fewest measures, then the smallest list of places in the declaration.
 * @throws InputError as `optimize` does
 * @throws RangeError when the clock or a guard is unknown
 */
export async function frontier(process: Process, options: SearchOptions = {}): Promise<Frontier> {
  requireKnownWords(options);
  const decision = decisionOf(process, options);
  const asked = askedOf(process, decision, options);
  const { search, curve } = await searchFor(decision, 1, options);
  const { points, proven } = curve ? { points: curve, proven: true } : await byBudgets(search);
  return { ...asked, points: points.map(setsOf(process, decision, options)), proven };
}

/** Points from that of the least days on, each within less effort than the one before (the ε-constraint method of Haimes and others 1971). */
async function byBudgets(search: Search): Promise<{ readonly points: readonly Portfolio[]; readonly proven: boolean }> {
  const points: Portfolio[] = [];
  for (let mostEffort = Number.POSITIVE_INFINITY; ; mostEffort = (points[0]?.effort ?? 0) - 1) {
    const { best, proven } = await search({ first: "days", mostMinutes: Number.POSITIVE_INFINITY, mostEffort, passed: new Set() }, 1);
    if (best && proven) points.unshift(best);
    else return { points, proven };
  }
}
