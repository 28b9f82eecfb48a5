import type { Measure, Process } from "../../../model/index.ts";
import { resolveMeasures } from "../../../process/reform/index.ts";
import { defaultRuns, maxSeed } from "../../simulate/index.ts";
import type { Decision } from "../decision/decision.ts";
import { buildGoal } from "../search/goal-options.ts";
import { buildSearchBasis, createSetReporter } from "../search/measure-set.ts";
import { createSearch } from "../search/run-search.ts";
import type { OptimizeOptions } from "../search/types.ts";
import { buildDecision } from "../sets/build-decision.ts";
import { type CheckedRounds, createSetCheck, runCheckedRounds } from "./checked-rounds.ts";
import type { KeepingSet } from "./joint-search.ts";
import { findMostKeepingSet, findQuickestSet } from "./nearest-sets.ts";
import { createSampleSearch, riskSampleSize } from "./sample-search.ts";
import type { CheckedSet, Optimum } from "./types.ts";

/** Nodes of a search tree after which a search ends with what it has. */
const defaultRiskNodes = 100_000;
/** How sure the least effort is. */
const boundConfidence = 0.95;

type RiskOptions = OptimizeOptions & { readonly target: number; readonly confidence: number };

/** @throws RangeError when a confidence is asked for with anything but a target in working days that pass */
export function requireRiskOptions(options: OptimizeOptions): asserts options is RiskOptions {
  const { target, finishBy, budget, best, clock, start, confidence, seed = 1 } = options;
  if (confidence === undefined || !(confidence > 0 && confidence < 1)) throw new RangeError("confidence must be above 0 and below 1");
  const isOther = [finishBy, budget, best, start].some((each) => each !== undefined) || clock === "counted";
  if (isOther || typeof target !== "number" || !Number.isFinite(target))
    throw new RangeError("A confidence is for a target in working days that pass, without a start, and for one set");
  if (!Number.isInteger(seed) || seed < 0 || seed > maxSeed) throw new RangeError(`seed must be a whole number from 0 to ${maxSeed}`);
}

/**
 * The set of the least effort that keeps to a target in a share of cases: by sample average over cases that are the
 * same for every set, then checked on others. The effort that is proven is that in the sample; `risk` says how sure the
 * rest is.
 * @throws InputError as `optimize` and `simulate` do
 */
export async function optimizeRisk(process: Process, options: RiskOptions): Promise<Optimum> {
  const { target, confidence, route, spread, changes, scenario, seed = 1, mostNodes = defaultRiskNodes, stop, signal } = options;
  const choice = { route, spread, changes, seed };
  const decision = buildDecision(process, { ...options, route: route ?? "longest" });
  const { mostMinutes } = buildGoal(decision, options);
  const asked = buildSearchBasis(process, decision, options);
  const check = createSetCheck(process, choice, mostMinutes, confidence);
  const before = check([], 0).chance;
  const reportSet = (set: Pick<KeepingSet, "measures" | "effort">, round: number): CheckedSet => {
    const measures = set.measures.map((each) => (decision.candidates[each] as Measure).id);
    return { measures, effort: decision.units.effortOf(set.effort), ...check(measures, round) };
  };
  const { search: plannedSearch } = await createSearch(decision, 1, options);
  const search = await createSampleSearch(process, decision, choice, plannedSearch, { mostNodes, stop, signal });
  // Fifteen digits hide the last bit of the product.
  const caseGoal = { mostMinutes, needed: Math.ceil(Number((confidence * riskSampleSize).toPrecision(15))) };
  const least = await search({ mostMinutes, needed: computeBinomialQuantile(riskSampleSize, confidence, boundConfidence) });
  const checked = await runCheckedRounds(search, caseGoal, confidence, reportSet);
  const { first, chosen } = checked;
  const isOut = !chosen && first.proven;
  const most = isOut ? await findMostKeepingSet(search, caseGoal) : undefined;
  const quickest = isOut ? await findQuickestSet(search, caseGoal) : undefined;
  const planned = await findPlannedSet(process, options);
  const toEffort = (units: number) => (Number.isFinite(units) ? decision.units.effortOf(units) : null);
  return {
    ...asked,
    target,
    status: getRiskStatus(checked),
    set: chosen ? createSetReporter(process, decision, options)({ ...chosen.set, minutes: chosen.set.quantile }) : null,
    bound: toEffort(first.bound),
    gap: chosen ? computeEffortGap(chosen.set.effort, first.bound) : null,
    alternatives: [],
    risk: {
      confidence,
      ...(route !== undefined && { route }),
      seed,
      sample: riskSampleSize,
      cases: defaultRuns,
      chance: chosen?.round.chance ?? null,
      days: chosen?.round.days ?? null,
      isAssured: chosen !== undefined && chosen.round.chance.low >= confidence,
      before,
      ...(scenario !== undefined && {
        scenario: check(
          resolveMeasures(process, { scenario }).map(({ id }) => id),
          0,
        ).chance,
      }),
      ...(least.proven && { leastEffort: toEffort(least.bound) }),
      rounds: checked.rounds.map(({ round }) => round),
      planned: planned && reportSet(planned, 0),
      ...(most && { most: reportSet(most, 0) }),
      ...(quickest && { quickest: reportSet(quickest, 0) }),
    },
  };
}

/** Optimal where the sample has no set of less effort, whatever the check asked for. */
function getRiskStatus({ first, chosen }: CheckedRounds): Optimum["status"] {
  if (chosen) return first.proven && chosen.set.effort === first.bound ? "optimal" : "feasible";
  return first.proven ? "infeasible" : "limit";
}

function computeEffortGap(effort: number, bound: number): number {
  return effort === 0 ? 0 : (effort - bound) / effort;
}

/** The set of the least effort for the target where everything takes as long as planned. */
async function findPlannedSet(process: Process, options: RiskOptions): Promise<Pick<KeepingSet, "measures" | "effort"> | null> {
  const decision: Decision = buildDecision(process, options);
  const { search } = await createSearch(decision, 1, options);
  const { best, proven } = await search(buildGoal(decision, options), 1);
  return best && proven ? best : null;
}

/**
 * The most hits that independent trials of a chance reach with a probability of at least `sureness`: a binomial
 * quantile, from weights beside that of the most likely number, as the least chances are too small for floating point.
 */
export function computeBinomialQuantile(trials: number, chance: number, sureness: number): number {
  const mode = Math.min(Math.floor((trials + 1) * chance), trials);
  const odds = chance / (1 - chance);
  const weights = new Float64Array(trials + 1);
  weights[mode] = 1;
  for (let hits = mode; hits < trials; hits++) weights[hits + 1] = ((weights[hits] as number) * odds * (trials - hits)) / (hits + 1);
  for (let hits = mode; hits > 0; hits--) weights[hits - 1] = ((weights[hits] as number) * hits) / (odds * (trials - hits + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let hits = trials + 1;
  while (hits > 0 && reached < sureness * whole) reached += weights[--hits] as number;
  return hits;
}
