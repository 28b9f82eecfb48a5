import type { Measure, Process } from "../../../model/index.ts";
import { chosenMeasures } from "../../../process/reform/index.ts";
import { mostSeed, usualRuns } from "../../simulate/index.ts";
import { type Decision, decisionOf } from "../decision/decision.ts";
import { goalOf } from "../goal.ts";
import { askedOf, setsOf } from "../measure-set.ts";
import { searchFor } from "../search/run-search.ts";
import type { OptimizeOptions, Optimum } from "../types.ts";
import { type CheckedRounds, checkedRounds } from "./checked-rounds.ts";
import type { KeepingSet } from "./joint-search.ts";
import { likelyCount } from "./likely-count.ts";
import { mostKeeping, quickestKeeping } from "./nearest-sets.ts";
import { sampleSearch, sampleSize } from "./sample.ts";
import { setCheck } from "./set-check.ts";
import type { CheckedSet } from "./target-risk.ts";

/** Nodes of a search tree after which a search ends with what it has. */
const usualNodes = 100_000;
/** How sure the least effort is. */
const sureness = 0.95;

export type RiskOptions = OptimizeOptions & { readonly target: number; readonly confidence: number };

/** @throws RangeError when a confidence is asked for with anything but a target in working days that pass */
export function requireRisk(options: OptimizeOptions): asserts options is RiskOptions {
  const { target, finishBy, budget, best, clock, start, confidence, seed = 1 } = options;
  if (confidence === undefined || !(confidence > 0 && confidence < 1)) throw new RangeError("confidence must be above 0 and below 1");
  const isOther = [finishBy, budget, best, start].some((each) => each !== undefined) || clock === "counted";
  if (isOther || typeof target !== "number" || !Number.isFinite(target))
    throw new RangeError("A confidence is for a target in working days that pass, without a start, and for one set");
  if (!Number.isInteger(seed) || seed < 0 || seed > mostSeed) throw new RangeError(`seed must be a whole number from 0 to ${mostSeed}`);
}

/**
 * The set of the least effort that keeps to a target in a share of cases: by sample average over cases that are the same for every set, then checked on
 * others. The effort that is proven is that in the sample; `risk` says how sure the rest is.
 * @throws InputError as `optimize` and `simulate` do
 */
export async function optimizeRisk(process: Process, options: RiskOptions): Promise<Optimum> {
  const { target, confidence, route, spread, changes, scenario, seed = 1, mostNodes = usualNodes, stop, signal } = options;
  const choice = { route, spread, changes, seed };
  const decision = decisionOf(process, { ...options, route: route ?? "longest" });
  const { mostMinutes } = goalOf(decision, options);
  const asked = askedOf(process, decision, options);
  const check = setCheck(process, choice, mostMinutes, confidence);
  const before = check([], 0).chance;
  const toldOf = (set: Pick<KeepingSet, "measures" | "effort">, round: number): CheckedSet => {
    const measures = set.measures.map((each) => (decision.candidates[each] as Measure).id);
    return { measures, effort: decision.units.effortOf(set.effort), ...check(measures, round) };
  };
  const { search: plannedSearch } = await searchFor(decision, 1, options);
  const search = await sampleSearch(process, decision, choice, plannedSearch, { mostNodes, stop, signal });
  // Fifteen digits hide the last bit of the product.
  const caseGoal = { mostMinutes, needed: Math.ceil(Number((confidence * sampleSize).toPrecision(15))) };
  const least = await search({ mostMinutes, needed: likelyCount(sampleSize, confidence, sureness) });
  const checked = await checkedRounds(search, caseGoal, confidence, toldOf);
  const { first, chosen } = checked;
  const isOut = !chosen && first.proven;
  const most = isOut ? await mostKeeping(search, caseGoal) : undefined;
  const quickest = isOut ? await quickestKeeping(search, caseGoal) : undefined;
  const planned = await plannedSet(process, options);
  const effortOf = (units: number) => (Number.isFinite(units) ? decision.units.effortOf(units) : null);
  return {
    ...asked,
    target,
    status: statusOf(checked),
    set: chosen ? setsOf(process, decision, options)({ ...chosen.set, minutes: chosen.set.quantile }) : null,
    bound: effortOf(first.bound),
    gap: chosen ? gapOf(chosen.set.effort, first.bound) : null,
    alternatives: [],
    risk: {
      confidence,
      ...(route !== undefined && { route }),
      seed,
      sample: sampleSize,
      cases: usualRuns,
      chance: chosen?.round.chance ?? null,
      days: chosen?.round.days ?? null,
      isAssured: chosen !== undefined && chosen.round.chance.low >= confidence,
      before,
      ...(scenario !== undefined && {
        scenario: check(
          chosenMeasures(process, { scenario }).map(({ id }) => id),
          0,
        ).chance,
      }),
      ...(least.proven && { leastEffort: effortOf(least.bound) }),
      rounds: checked.rounds.map(({ round }) => round),
      planned: planned && toldOf(planned, 0),
      ...(most && { most: toldOf(most, 0) }),
      ...(quickest && { quickest: toldOf(quickest, 0) }),
    },
  };
}

/** Optimal where the sample has no set of less effort, whatever the check asked for. */
function statusOf({ first, chosen }: CheckedRounds): Optimum["status"] {
  if (chosen) return first.proven && chosen.set.effort === first.bound ? "optimal" : "feasible";
  return first.proven ? "infeasible" : "limit";
}

function gapOf(effort: number, bound: number): number {
  return effort === 0 ? 0 : (effort - bound) / effort;
}

/** The set of the least effort for the target where everything takes as long as planned. */
async function plannedSet(process: Process, options: RiskOptions): Promise<Pick<KeepingSet, "measures" | "effort"> | null> {
  const decision: Decision = decisionOf(process, options);
  const { search } = await searchFor(decision, 1, options);
  const { best, proven } = await search(goalOf(decision, options), 1);
  return best && proven ? best : null;
}
