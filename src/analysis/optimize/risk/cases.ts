import { InputError, type Measure, type Process } from "../../../model/index.ts";
import { type CaseChoice, createProcessSimulator } from "../../simulate/index.ts";

/**
 * How long the process takes with a set of measures in each of some cases, in minutes: the same cases for every set,
 * with common random numbers. Measures go by their places among the candidates, ascending. Undefined where the set
 * cannot be adopted.
 */
export type SetCases = (set: readonly number[]) => Float64Array | undefined;

/** Which cases, by their numbers, and what they are drawn from. */
export interface CaseRange {
  readonly first: number;
  readonly count: number;
}

/** What cases are drawn from, whatever the measures. */
export type RiskChoice = Pick<CaseChoice, "route" | "spread" | "changes"> & { readonly seed?: number | undefined };

/**
 * Whether the same steps are done in every case, each once: on the main or the longest route, and where there are no
 * outcomes to draw.
 */
export function isSteadyChoice({ steps, measures }: Process, { route, changes = [] }: RiskChoice): boolean {
  if (typeof route === "string") return true;
  const added = [...measures.flatMap((measure) => measure.changes), ...changes].flatMap((change) => ("add" in change ? [change.add] : []));
  return route === undefined && [...steps, ...added].every(({ outcomes }) => outcomes === undefined);
}

/** Simulates the whole process for every set: whatever is drawn. */
export function createSimulatedCases(process: Process, candidates: readonly Measure[], choice: RiskChoice, range: CaseRange): SetCases {
  return (set) => {
    const measures = set.map((each) => (candidates[each] as Measure).id);
    try {
      return simulateTotals(process, { ...choice, measures }, range);
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  };
}

/**
 * Minutes that each case takes with the measures chosen.
 * @throws InputError as `simulate` does
 */
export function simulateTotals(
  process: Process,
  choice: RiskChoice & { readonly measures: readonly string[] },
  { first, count }: CaseRange,
): Float64Array {
  return createProcessSimulator(process, choice)(first, count, 0).totals;
}
