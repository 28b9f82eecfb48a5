import { daysOf, type Measure, type Process } from "../../model/index.ts";
import { chosenMeasures, isStepChange } from "../../process/reform/index.ts";
import { type ScheduleOptions, totalsOf } from "../../process/schedule/index.ts";
import { type Comparison, compare, oneByOne } from "../compare/index.ts";
import type { SetMinutes } from "../optimize/index.ts";
import type { Amount } from "./group-shares.ts";
import { type Shares, sharesOf } from "./shares.ts";
import type { AttributedMeasure, AttributeOptions, Attribution, Clocked, MeasurePair, WaterfallStep } from "./types.ts";
import { wastedWork } from "./wasted-work.ts";

/**
 * Who saved what: for a choice of measures the days that each saves alone, taken out last, and as its share, on the clock that is experienced
 * and on the one that counts; which of them overlap; and what work is done in vain where reviews run side by side. Up to 20 measures that bear
 * on each other have exact shares, more of them estimates from random orders.
 * @throws InputError as `compare` does
 * @throws RangeError when the seed is not a whole number of 32 bits
 * @throws the reason of the signal when it is aborted
 */
export async function attribute(process: Process, options: AttributeOptions = {}): Promise<Attribution> {
  const { signal, onProgress, seed = 1, ...choice } = options;
  if (!Number.isInteger(seed) || seed !== (seed | 0)) throw new RangeError("seed must be a whole number of 32 bits");
  const comparison = compare(process, choice);
  const chosen = chosenMeasures(process, choice);
  const shares = await sharesOf(process, chosen, choice, seed, { signal, onProgress });
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
    counted: countedDays(process, chosen, choice),
    measures: chosen.map((measure, place) => attributed(measure, comparison, shares, place)),
    exact: orders === undefined,
    ...(orders !== undefined && { orders, seed }),
    pairs: pairsOf(chosen, shares),
    waterfall: waterfallOf(process, chosen, shares.set, comparison.before),
    wasted: wastedWork(process, choice),
  };
}

function countedDays(process: Process, chosen: readonly Measure[], { route, start, ...choice }: ScheduleOptions): Clocked {
  const measures = chosen.map(({ id }) => id);
  const [before, measured, after] = [{}, { measures }, { ...choice, measures }].map(
    (each) => totalsOf(process, { ...each, route, start }).counted,
  ) as [number, number, number];
  return { before: daysOf(before), after: daysOf(after), saved: daysOf(before - after), changes: daysOf(measured - after) };
}

function attributed(
  measure: Measure,
  { measures }: Comparison,
  { experienced, counted, orders }: Shares,
  place: number,
): AttributedMeasure {
  const { alone = null, last = null } = measures.find(({ id }) => id === measure.id) ?? {};
  const share = (amounts: readonly Amount[]) => {
    const { minutes, halfWidth } = amounts[place] as Amount;
    return { share: daysOf(minutes), interval: orders === undefined ? null : daysOf(halfWidth) };
  };
  const [own, ofCounted] = [share(experienced), share(counted)];
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

function pairsOf(chosen: readonly Measure[], { overlaps, orders }: Shares): MeasurePair[] {
  const id = (place: number) => (chosen[place] as Measure).id;
  return [...overlaps]
    .sort(
      (one, other) =>
        Math.abs(other.amount.minutes) - Math.abs(one.amount.minutes) ||
        one.measures[0] - other.measures[0] ||
        one.measures[1] - other.measures[1],
    )
    .map(({ measures: [one, other], amount: { minutes, halfWidth } }) => ({
      measures: [id(one), id(other)],
      kind: minutes > 0 ? "overlap" : "synergy",
      days: daysOf(Math.abs(minutes)),
      interval: orders === undefined ? null : daysOf(halfWidth),
    }));
}

function waterfallOf(process: Process, chosen: readonly Measure[], set: SetMinutes, before: number): WaterfallStep[] {
  const steps = oneByOne(process, chosen, (ids) => {
    set.choose(chosen.map(({ id }) => (ids.has(id) ? 1 : 0)));
    return set.minutes() ?? null;
  });
  let days = before;
  return [...steps].map(([id, saved]) => {
    days -= saved;
    return { id, saved, days };
  });
}
