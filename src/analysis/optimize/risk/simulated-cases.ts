import { InputError, type Measure, type Process } from "../../../model/index.ts";
import { createProcessSimulator } from "../../simulate/index.ts";
import type { RiskChoice } from "./risk-choice.ts";
import type { CaseRange, SetCases } from "./set-cases.ts";

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
