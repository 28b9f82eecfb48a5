/**
 * How long the process takes with a set of measures in each of some cases, in minutes: the same cases for every set, with common random numbers.
 * Measures go by their places among the candidates, ascending. Undefined where the set cannot be adopted.
 */
export type SetCases = (set: readonly number[]) => Float64Array | undefined;

/** Which cases, by their numbers, and what they are drawn from. */
export interface CaseRange {
  readonly first: number;
  readonly count: number;
}
