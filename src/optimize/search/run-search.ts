import { tradeOff } from "../curves/trade-off.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { linearSearch } from "../programs/linear-search.ts";
import type { SearchOptions } from "../types.ts";
import { countedPieces } from "../work-limits.ts";
import { branchAndBound } from "./branch-and-bound.ts";
import { limitedSolver } from "./limited-solver.ts";
import { type Found, foundOf, type Goal, meets, ranked, setKey } from "./search.ts";

const usualNodes = 100_000;
const usualPrograms = 500;

/** What was found for a goal, and the next best sets. */
export interface FoundSets extends Found {
  readonly next: readonly Portfolio[];
}

/** Finds what a goal wants and as many sets in all, in the way that suits what is to be decided; it is always the same sets. */
export type Search = (goal: Goal, count: number) => Promise<FoundSets>;

/** A way to search for at most `most` sets, and the whole curve of effort against days where that is known. */
export async function searchFor(
  decision: Decision,
  most: number,
  { solver, mostNodes = usualNodes, mostPrograms = usualPrograms, stop, signal, onProgress }: SearchOptions,
): Promise<{ readonly search: Search; readonly curve: readonly Portfolio[] | undefined }> {
  const limits = { signal, stop, told: countedPieces(onProgress) };
  const sets = await tradeOff(decision, most, limits);
  if (sets) return { curve: sets, search: async (goal, count) => foundAmong(sets, goal, count) };
  const limited = solver && limitedSolver(solver, mostPrograms, limits);
  const one = async (goal: Goal) =>
    (limited && (await linearSearch(decision, goal, limited, mostNodes))) ?? branchAndBound(decision, goal, mostNodes, limits);
  return { curve: undefined, search: (goal, count) => oneByOne(one, goal, count) };
}

function foundAmong(sets: readonly Portfolio[], goal: Goal, count: number): FoundSets {
  const [best, ...next] = ranked(
    goal,
    sets.filter((each) => meets(goal, each)),
  ).slice(0, count);
  return { ...foundOf(goal, best), next };
}

/** The best set, then the best when those before are not wanted. */
async function oneByOne(search: (goal: Goal) => Promise<Found>, goal: Goal, count: number): Promise<FoundSets> {
  const found = await search(goal);
  if (!found.best) return { ...found, next: [] };
  const sets = [found.best];
  while (sets.length < count) {
    const { best, proven } = await search({ ...goal, passed: new Set(sets.map(({ measures }) => setKey(measures))) });
    if (!best || !proven) break;
    sets.push(best);
  }
  return { ...found, next: sets.slice(1) };
}
