import { daysOf, type Process } from "../model/index.ts";
import { totalMinutes } from "../schedule/index.ts";
import { decisionOf, type Portfolio } from "./decision.ts";
import { search, setOf } from "./run-search.ts";
import type { Frontier, SearchOptions } from "./types.ts";

/**
 * Effort against days: for every effort the least days that it can reach, as far as more effort reaches less. Of sets with the same effort and days
 * the one with the fewest measures, then the smallest list of places in the declaration. By decreasing budgets (Haimes' ε-constraint method).
 * @throws InputError as `optimize` does
 */
export async function frontier(process: Process, options: SearchOptions): Promise<Frontier> {
  const { route = "main" } = options;
  const decision = decisionOf(process, options);
  const before = totalMinutes(process, { route });
  const points: Portfolio[] = [];
  let isProven = true;
  for (let mostEffort = Number.POSITIVE_INFINITY; isProven; mostEffort = (points[0]?.effort ?? 0) - 1) {
    const goal = { first: "days", mostMinutes: Number.POSITIVE_INFINITY, mostEffort, passed: new Set<string>() } as const;
    const { best, proven } = await search(decision, goal, options);
    isProven = proven;
    if (!best) break;
    if (proven) points.unshift(best);
  }
  return { process: process.id, route, before: daysOf(before), points: points.map((point) => setOf(decision, point)), proven: isProven };
}
