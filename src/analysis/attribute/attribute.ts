import { longWorkKinds, type Measure, type Process, requireCall, toWorkingDays } from "../../model/index.ts";
import { isStepChange, resolveMeasures } from "../../process/reform/index.ts";
import { computeTotals, type ScheduleOptions, scheduleOptionKinds } from "../../process/schedule/index.ts";
import { type Comparison, compare, computeAdoptionSavings } from "../compare/index.ts";
import type { SetMinutes } from "../optimize/index.ts";
import type { ShareAmount } from "./group-shares.ts";
import { computeMeasureShares, type MeasureShares } from "./shares.ts";
import type { AttributedMeasure, AttributeOptions, Attribution, ClockSavings, MeasurePair, WaterfallStep } from "./types.ts";
import { computeWastedWork } from "./wasted-work.ts";

/**
 * Who saved what: for a choice of measures the days that each saves alone, taken out last, and as its share, on the
 * clock that is experienced and on the one that counts; which of them overlap; and what work is done in vain where
 * reviews run side by side. Up to 20 measures that bear on each other have exact shares, more of them estimates from
 * random orders.
 * @throws InputError as `compare` does
 * @throws RangeError when the seed is not a whole number of 32 bits
 * @throws the reason of the signal when it is aborted
 * @example
 * ```ts
 * import { attribute, buildProcess } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const measures = [{ id: "online", changes: [{ step: "apply", days: 2 }] }];
 * const { experienced, measures: shares } = await attribute(buildProcess({ id: "permit", steps, measures }), {
 *   measures: ["online"],
 * });
 * [experienced.saved, shares[0]?.share]; // → [ 3, 3 ]
 * ```
 */
export async function attribute(process: Process, options: AttributeOptions = {}): Promise<Attribution> {
  requireCall(process, options, { ...scheduleOptionKinds, ...longWorkKinds, seed: "number" });
  const { signal, onProgress, seed = 1, ...choice } = options;
  if (!Number.isInteger(seed) || seed !== (seed | 0)) throw new RangeError("seed must be a whole number of 32 bits");
  const comparison = compare(process, choice);
  const chosen = resolveMeasures(process, choice);
  const shares = await computeMeasureShares(process, chosen, choice, seed, { signal, onProgress });
  const { orders } = shares;
  return {
    process: process.id,
    ...(choice.scenario !== undefined && { scenario: choice.scenario }),
    route: choice.route ?? "main",
    experienced: {
      before: comparison.before,
      after: comparison.after,
      saved: comparison.saved,
      changes: comparison.changes,
    },
    counted: computeCountedDays(process, chosen, choice),
    measures: chosen.map((measure, place) => attributeMeasure(measure, comparison, shares, place)),
    exact: orders === undefined,
    ...(orders !== undefined && { orders, seed }),
    pairs: listMeasurePairs(chosen, shares),
    waterfall: buildWaterfallSteps(process, chosen, shares.set, comparison.before),
    wasted: computeWastedWork(process, choice),
  };
}

function computeCountedDays(process: Process, chosen: readonly Measure[], { route, start, ...choice }: ScheduleOptions): ClockSavings {
  const measures = chosen.map(({ id }) => id);
  const [before, measured, after] = [{}, { measures }, { ...choice, measures }].map(
    (each) => computeTotals(process, { ...each, route, start }).counted,
  ) as [number, number, number];
  return {
    before: toWorkingDays(before),
    after: toWorkingDays(after),
    saved: toWorkingDays(before - after),
    changes: toWorkingDays(measured - after),
  };
}

function attributeMeasure(
  measure: Measure,
  { measures }: Comparison,
  { experienced, counted, orders }: MeasureShares,
  place: number,
): AttributedMeasure {
  const { alone = null, last = null } = measures.find(({ id }) => id === measure.id) ?? {};
  const toShare = (amounts: readonly ShareAmount[]) => {
    const { minutes, halfWidth } = amounts[place] as ShareAmount;
    return { share: toWorkingDays(minutes), interval: orders === undefined ? null : toWorkingDays(halfWidth) };
  };
  const [own, ofCounted] = [toShare(experienced), toShare(counted)];
  const takesOut = measure.changes.some((change) => isStepChange(change) && change.clock !== undefined && change.clock !== "counted");
  return {
    id: measure.id,
    effort: measure.effort,
    alone,
    last,
    ...own,
    counted: ofCounted,
    onlyMovesOut: takesOut && ofCounted.share > 0 && own.share <= 0,
  };
}

function listMeasurePairs(chosen: readonly Measure[], { overlaps, orders }: MeasureShares): MeasurePair[] {
  const getId = (place: number) => (chosen[place] as Measure).id;
  return [...overlaps]
    .sort(
      (one, other) =>
        Math.abs(other.amount.minutes) - Math.abs(one.amount.minutes) ||
        one.measures[0] - other.measures[0] ||
        one.measures[1] - other.measures[1],
    )
    .map(({ measures: [one, other], amount: { minutes, halfWidth } }) => ({
      measures: [getId(one), getId(other)],
      kind: minutes > 0 ? "overlap" : "synergy",
      days: toWorkingDays(Math.abs(minutes)),
      interval: orders === undefined ? null : toWorkingDays(halfWidth),
    }));
}

function buildWaterfallSteps(process: Process, chosen: readonly Measure[], set: SetMinutes, before: number): WaterfallStep[] {
  const steps = computeAdoptionSavings(process, chosen, (ids) => {
    set.choose(chosen.map(({ id }) => (ids.has(id) ? 1 : 0)));
    return set.minutes() ?? null;
  });
  let days = before;
  return [...steps].map(([id, saved]) => {
    days -= saved;
    return { id, saved, days };
  });
}
