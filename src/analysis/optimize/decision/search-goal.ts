import type { Portfolio } from "./decision.ts";

/** What is wanted of a set of measures. */
export interface SearchGoal {
  /**
   * What counts first: the least effort, then the least days; or the other way round. Then the fewest measures, then
   * the smallest list of positions.
   */
  readonly first: "effort" | "days";
  readonly mostMinutes: number;
  /** In effort units. */
  readonly mostEffort: number;
  /** Sets that are not wanted, as `formatSetKey` writes them. */
  readonly passed: ReadonlySet<string>;
}

/** What a search came to. */
export interface SearchResult {
  /** The best set found, absent where there is none. */
  readonly best?: Portfolio | undefined;
  /**
   * No set that meets the goal has less of what counts first: effort units, or minutes. Infinite when there is no such
   * set.
   */
  readonly bound: number;
  /** The best is proven to be so, or that there is none. */
  readonly proven: boolean;
}

/** What a search found that went through everything. */
export function createProvenResult({ first }: SearchGoal, best: Portfolio | undefined): SearchResult {
  return { best, bound: best ? (first === "effort" ? best.effort : best.minutes) : Number.POSITIVE_INFINITY, proven: true };
}

/** The same text for the same set. */
export function formatSetKey(measures: readonly number[]): string {
  return measures.join();
}

/** The set that a key stands for. */
export function parseSetKey(key: string): number[] {
  return key === "" ? [] : key.split(",").map(Number);
}

/** Whether a set keeps within what a goal allows. */
export function isWithinGoal({ mostMinutes, mostEffort, passed }: SearchGoal, { measures, effort, minutes }: Portfolio): boolean {
  return minutes <= mostMinutes && effort <= mostEffort && !passed.has(formatSetKey(measures));
}

/** The best of several sets; undefined of none. */
export function pickBestPortfolio(goal: SearchGoal, portfolios: readonly Portfolio[]): Portfolio | undefined {
  return rankPortfolios(goal, portfolios)[0];
}

/** The best first. */
export function rankPortfolios(goal: SearchGoal, portfolios: readonly Portfolio[]): Portfolio[] {
  return [...portfolios].sort((one, other) => comparePortfolios(goal, one, other));
}

/** Below 0 when the first is better. Two sets are never equal. */
function comparePortfolios({ first }: SearchGoal, one: Portfolio, other: Portfolio): number {
  const [byEffort, byDays] = [one.effort - other.effort, one.minutes - other.minutes];
  const main = first === "effort" ? byEffort || byDays : byDays || byEffort;
  return main || one.measures.length - other.measures.length || comparePositions(one.measures, other.measures);
}

/** By the first place in which two lists differ. */
export function comparePositions(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((position, index) => position !== other[index]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
}
