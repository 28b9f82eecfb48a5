import { type Process, toWorkingDays } from "../../../model/index.ts";
import { computeWilsonInterval, defaultRuns, estimateQuantile } from "../../simulate/index.ts";
import type { RiskChoice } from "./risk-choice.ts";
import { simulateTotals } from "./simulated-cases.ts";
import type { RiskRound } from "./target-risk.ts";

/** What other cases say of a set of measures, by their ids, in the round of a number: each round has cases of its own, the first those of `simulate`. */
export type SetCheck = (measures: readonly string[], round: number) => Pick<RiskRound, "chance" | "days">;

export function createSetCheck(process: Process, choice: RiskChoice, mostMinutes: number, confidence: number): SetCheck {
  return (measures, round) => {
    const sorted = simulateTotals(process, { ...choice, measures }, { first: round * defaultRuns, count: defaultRuns }).sort();
    const hits = sorted.findLastIndex((minutes) => minutes <= mostMinutes) + 1;
    const { value, low, high } = estimateQuantile(sorted, confidence);
    return {
      chance: computeWilsonInterval(hits, sorted.length),
      days: { value: toWorkingDays(value), low: toWorkingDays(low), high: toWorkingDays(high) },
    };
  };
}
