import { type Process, toWorkingDays } from "../../../model/index.ts";
import { computeWilsonInterval, defaultRuns, estimateQuantile } from "../../simulate/index.ts";
import { type RiskChoice, simulateTotals } from "./cases.ts";
import type { CaseGoal, KeepingResult, KeepingSet } from "./joint-search.ts";
import { riskSampleSize, type SampleSearch } from "./sample-search.ts";
import type { CheckedSet, RiskRound } from "./types.ts";

/** Sets that are checked before the best of them is told as it is. */
const maxRounds = 8;

/** A set with what was said of it. */
interface RoundSet {
  readonly set: KeepingSet;
  readonly round: RiskRound;
}

export interface CheckedRounds {
  /** What was found for the share of the sample that was asked for. */
  readonly first: KeepingResult;
  readonly rounds: readonly RoundSet[];
  /** The first that is assured; else the one with the best chance. Absent where no set was found. */
  readonly chosen?: RoundSet | undefined;
}

/**
 * Looks for sets and checks them: where the interval of the chance is not above the confidence, as many more cases of
 * the sample are to keep to the target as it falls short.
 */
export async function runCheckedRounds(
  search: SampleSearch,
  goal: CaseGoal,
  confidence: number,
  check: (set: KeepingSet, round: number) => CheckedSet,
): Promise<CheckedRounds> {
  const first = await search(goal);
  const rounds: RoundSet[] = [];
  let { needed } = goal;
  for (
    let set = first.best;
    set && rounds.length < maxRounds;
    set = needed > riskSampleSize ? undefined : (await search({ ...goal, needed })).best
  ) {
    const round = { needed, ...check(set, rounds.length) };
    const checked = { set, round };
    rounds.push(checked);
    if (round.chance.low >= confidence) return { first, rounds, chosen: checked };
    // More than it keeps to, so that no set is checked twice until it happens to pass.
    needed = Math.max(set.hits + 1, needed + Math.ceil((confidence - round.chance.low) * riskSampleSize));
  }
  const [chosen] = [...rounds].sort((one, other) => other.round.chance.value - one.round.chance.value);
  return { first, rounds, chosen };
}

/**
 * What other cases say of a set of measures, by their ids, in the round of a number: each round has cases of its own,
 * the first those of `simulate`.
 */
type SetCheck = (measures: readonly string[], round: number) => Pick<RiskRound, "chance" | "days">;

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
