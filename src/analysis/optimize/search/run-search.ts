import { tradeOff } from "../curves/trade-off.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { linearSearch } from "../programs/linear-search.ts";
import type { SearchOptions } from "../types.ts";
import { countedPieces } from "../work-limits.ts";
import { branchAndBound } from "./branch-and-bound.ts";
import { builtSet } from "./built-set.ts";
import { limitedSolver } from "./limited-solver.ts";
import { bestOf, type Found, foundOf, type Goal, meets, ranked, setKey } from "./search.ts";

const usualNodes = 100_000;
const usualPrograms = 500;

/** What was found for a goal, and the next best sets. */
export interface FoundSets extends Found {
  readonly next: readonly Portfolio[];
  /** They are proven to be the next, and there are no others where they are fewer than wanted. */
  readonly isNextProven: boolean;
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
  const one = async (goal: Goal) => {
    const linear = limited && (await linearSearch(decision, goal, limited, mostNodes));
    const found = linear ?? (await branchAndBound(decision, goal, mostNodes, limits));
    return found.proven ? found : withBuiltSet(found, goal, await builtSet(decision, goal, signal));
  };
  return { curve: undefined, search: (goal, count) => oneByOne(one, goal, count) };
}

function foundAmong(sets: readonly Portfolio[], goal: Goal, count: number): FoundSets {
  const [best, ...next] = ranked(
    goal,
    sets.filter((each) => meets(goal, each)),
  ).slice(0, count);
  return { ...foundOf(goal, best), next, isNextProven: true };
}

/** What a limit left of a search, with the better one of its set and another. */
function withBuiltSet({ best, bound }: Found, goal: Goal, built: Portfolio | undefined): Found {
  const better = bestOf(
    goal,
    [best, built].filter((each) => each !== undefined),
  );
  return { best: better, bound: better ? Math.min(bound, foundOf(goal, better).bound) : bound, proven: false };
}

/** The best set, then the best when those before are not wanted. */
async function oneByOne(search: (goal: Goal) => Promise<Found>, goal: Goal, count: number): Promise<FoundSets> {
  const found = await search(goal);
  const sets = found.best ? [found.best] : [];
  let last = found;
  while (last.best && last.proven && sets.length < count) {
    last = await search({ ...goal, passed: new Set(sets.map(({ measures }) => setKey(measures))) });
    if (last.best && last.proven) sets.push(last.best);
  }
  return { ...found, next: sets.slice(1), isNextProven: last.proven };
}
