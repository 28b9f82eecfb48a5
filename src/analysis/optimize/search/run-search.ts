import { yieldToEvents } from "../../../model/index.ts";
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
import type { LinearSolver } from "../programs/linear-program.ts";
import { runLinearSearch } from "../programs/linear-search.ts";
import { createPieceCounter, type WorkLimits } from "../work-limits.ts";
import { runBranchAndBound } from "./branch-and-bound.ts";
import { buildGreedySet } from "./greedy-set.ts";
import type { SearchOptions } from "./types.ts";

const defaultNodes = 100_000;
const defaultPrograms = 500;

/** What was found for a goal, and the next best sets. */
interface RankedResult extends SearchResult {
  readonly next: readonly Portfolio[];
  /** They are proven to be the next, and there are no others where they are fewer than wanted. */
  readonly isNextProven: boolean;
}

/**
 * Finds what a goal wants and as many sets in all, in the way that suits what is to be decided; it is always the same
 * sets.
 */
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

/**
 * A solver that solves so many programs, and none once it is to stop; what it leaves out has ended at a limit with
 * nothing found.
 */
function limitSolver(solver: LinearSolver, mostPrograms: number, { signal, stop, told }: WorkLimits): LinearSolver {
  let solved = 0;
  return async (program) => {
    await yieldToEvents(signal);
    if (solved >= mostPrograms || stop?.aborted) return { status: "limit", bound: Number.NEGATIVE_INFINITY };
    const solution = await solver(program, stop);
    solved++;
    told?.();
    return solution;
  };
}
