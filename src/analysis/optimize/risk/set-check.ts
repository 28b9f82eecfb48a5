import { daysOf, type Process } from "../../../model/index.ts";
import { quantileOf, usualRuns, wilson } from "../../simulate/index.ts";
import type { RiskChoice } from "./risk-choice.ts";
import { totalsOf } from "./simulated-cases.ts";
import type { RiskRound } from "./target-risk.ts";

/** What other cases say of a set of measures, by their ids, in the round of a number: each round has cases of its own, the first those of `simulate`. */
export type SetCheck = (measures: readonly string[], round: number) => Pick<RiskRound, "chance" | "days">;

export function setCheck(process: Process, choice: RiskChoice, mostMinutes: number, confidence: number): SetCheck {
  return (measures, round) => {
    const sorted = totalsOf(process, { ...choice, measures }, { first: round * usualRuns, count: usualRuns }).sort();
    const hits = sorted.findLastIndex((minutes) => minutes <= mostMinutes) + 1;
    const { value, low, high } = quantileOf(sorted, confidence);
    return { chance: wilson(hits, sorted.length), days: { value: daysOf(value), low: daysOf(low), high: daysOf(high) } };
  };
}
