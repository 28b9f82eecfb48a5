import type { Portfolio } from "../decision/decision.ts";

/** What is wanted of a set of measures. */
export interface Goal {
  /** What counts first: the least effort, then the least days; or the other way round. Then the fewest measures, then the smallest list of positions. */
  readonly first: "effort" | "days";
  readonly mostMinutes: number;
  /** In effort units. */
  readonly mostEffort: number;
  /** Sets that are not wanted, as `setKey` writes them. */
  readonly passed: ReadonlySet<string>;
}

/** What a search came to. */
export interface Found {
  /** The best set found, absent where there is none. */
  readonly best?: Portfolio | undefined;
  /** No set that meets the goal has less of what counts first: effort units, or minutes. Infinite when there is no such set. */
  readonly bound: number;
  /** The best is proven to be so, or that there is none. */
  readonly proven: boolean;
}

/** What a search found that went through everything. */
export function foundOf({ first }: Goal, best: Portfolio | undefined): Found {
  return { best, bound: best ? (first === "effort" ? best.effort : best.minutes) : Number.POSITIVE_INFINITY, proven: true };
}

/** The same text for the same set. */
export function setKey(measures: readonly number[]): string {
  return measures.join();
}

/** The set that a key stands for. */
export function membersOf(key: string): number[] {
  return key === "" ? [] : key.split(",").map(Number);
}

/** Whether a set keeps within what a goal allows. */
export function meets({ mostMinutes, mostEffort, passed }: Goal, { measures, effort, minutes }: Portfolio): boolean {
  return minutes <= mostMinutes && effort <= mostEffort && !passed.has(setKey(measures));
}

/** The best of several sets; undefined of none. */
export function bestOf(goal: Goal, portfolios: readonly Portfolio[]): Portfolio | undefined {
  return ranked(goal, portfolios)[0];
}

/** The best first. */
export function ranked(goal: Goal, portfolios: readonly Portfolio[]): Portfolio[] {
  return [...portfolios].sort((one, other) => compareFor(goal, one, other));
}

/** Below 0 when the first is better. Two sets are never equal. */
function compareFor({ first }: Goal, one: Portfolio, other: Portfolio): number {
  const [byEffort, byDays] = [one.effort - other.effort, one.minutes - other.minutes];
  const main = first === "effort" ? byEffort || byDays : byDays || byEffort;
  return main || one.measures.length - other.measures.length || firstDifference(one.measures, other.measures);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((position, index) => position !== other[index]);
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
}
