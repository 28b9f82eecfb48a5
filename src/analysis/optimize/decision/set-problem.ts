import { type Change, InputError, type Measure, type Problem, type Process } from "../../../model/index.ts";
import { computeTotalMinutes } from "../../../process/schedule/index.ts";

/** What is wrong with measures and changes by hand for themselves, whatever else they need; undefined where nothing is. */
export function findSetProblem(process: Process, measures: readonly Measure[], changes: readonly Change[]): Problem | undefined {
  const alone = { ...process, measures: measures.map((measure) => ({ ...measure, requires: [], excludes: [] })) };
  try {
    computeTotalMinutes(alone, { measures: measures.map(({ id }) => id), changes, route: "longest" });
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
    throw error;
  }
}
