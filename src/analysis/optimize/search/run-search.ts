import { computeTradeOffCurve } from "../curves/trade-off.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import {
  createProvenResult,
  formatSetKey,
  isWithinGoal,
  pickBestPortfolio,
  rankPortfolios,
  type SearchGoal,
  type SearchResult,
} from "../decision/search-goal.ts";
import { runLinearSearch } from "../programs/linear-search.ts";
import type { SearchOptions } from "../types.ts";
import { createPieceCounter } from "../work-limits.ts";
import { runBranchAndBound } from "./branch-and-bound.ts";
import { buildGreedySet } from "./greedy-set.ts";
import { limitSolver } from "./limited-solver.ts";

const defaultNodes = 100_000;
const defaultPrograms = 500;

/** What was found for a goal, and the next best sets. */
export interface RankedResult extends SearchResult {
  readonly next: readonly Portfolio[];
  /** They are proven to be the next, and there are no others where they are fewer than wanted. */
  readonly isNextProven: boolean;
}

/** Finds what a goal wants and as many sets in all, in the way that suits what is to be decided; it is always the same sets. */
export type Search = (goal: SearchGoal, count: number) => Promise<RankedResult>;

/** A way to search for at most `most` sets, and the whole curve of effort against days where that is known. */
export async function createSearch(
  decision: Decision,
  most: number,
  { solver, mostNodes = defaultNodes, mostPrograms = defaultPrograms, stop, signal, onProgress }: SearchOptions,
): Promise<{ readonly search: Search; readonly curve: readonly Portfolio[] | undefined }> {
  const limits = { signal, stop, told: createPieceCounter(onProgress) };
  const sets = await computeTradeOffCurve(decision, most, limits);
  if (sets) return { curve: sets, search: async (goal, count) => selectRankedSets(sets, goal, count) };
  const limited = solver && limitSolver(solver, mostPrograms, limits);
  const searchOne = async (goal: SearchGoal) => {
    const linear = limited && (await runLinearSearch(decision, goal, limited, mostNodes));
    const found = linear ?? (await runBranchAndBound(decision, goal, mostNodes, limits));
    return found.proven ? found : improveResult(found, goal, await buildGreedySet(decision, goal, signal));
  };
  return { curve: undefined, search: (goal, count) => searchNextSets(searchOne, goal, count) };
}

function selectRankedSets(sets: readonly Portfolio[], goal: SearchGoal, count: number): RankedResult {
  const [best, ...next] = rankPortfolios(
    goal,
    sets.filter((each) => isWithinGoal(goal, each)),
  ).slice(0, count);
  return { ...createProvenResult(goal, best), next, isNextProven: true };
}

/** What a limit left of a search, with the better one of its set and another. */
function improveResult({ best, bound }: SearchResult, goal: SearchGoal, built: Portfolio | undefined): SearchResult {
  const better = pickBestPortfolio(
    goal,
    [best, built].filter((each) => each !== undefined),
  );
  return { best: better, bound: better ? Math.min(bound, createProvenResult(goal, better).bound) : bound, proven: false };
}

/** The best set, then the best when those before are not wanted. */
async function searchNextSets(search: (goal: SearchGoal) => Promise<SearchResult>, goal: SearchGoal, count: number): Promise<RankedResult> {
  const found = await search(goal);
  const sets = found.best ? [found.best] : [];
  let last = found;
  while (last.best && last.proven && sets.length < count) {
    last = await search({ ...goal, passed: new Set(sets.map(({ measures }) => formatSetKey(measures))) });
    if (last.best && last.proven) sets.push(last.best);
  }
  return { ...found, next: sets.slice(1), isNextProven: last.proven };
}
