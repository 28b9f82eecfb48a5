import type { LongWork, Measure, Process } from "../../model/index.ts";
import { listRequirements } from "../../process/reform/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";
import { buildDecision, createSetMinutes, type SetMinutes } from "../optimize/index.ts";
import { computeGroupShares, type GroupShares, type ShareAmount } from "./group-shares.ts";
import { buildJoiners, type Joiner } from "./joiners.ts";
import { sampleGroupShares } from "./sampled-shares.ts";
import { apportionMinutes } from "./whole-minutes.ts";

/** What chosen measures save, by place, in whole minutes that sum to what all of them do. */
export interface MeasureShares {
  readonly set: SetMinutes;
  readonly experienced: readonly ShareAmount[];
  readonly counted: readonly ShareAmount[];
  /** What two measures save less together than one by one, where it is not nothing. */
  readonly overlaps: readonly { readonly measures: readonly [number, number]; readonly amount: ShareAmount }[];
  /** How many random orders were gone through; undefined where all were. */
  readonly orders: number | undefined;
}

/** Joiners of one group of which all sets are scheduled; fewer where every set has to be applied. */
const maxExactJoiners = 20;
const maxAppliedJoiners = 10;

/** Pairs of random orders, as far as this much work allows: steps and links of all passes. */
const maxOrderPairs = 2_000;
const minOrderPairs = 100;
const maxPassVisits = 200_000_000;

/**
 * The shares of measures that can be adopted together; those in independent groups add up, so each group is looked at
 * by itself.
 */
export async function computeMeasureShares(
  process: Process,
  measures: readonly Measure[],
  { route = "main", start }: ScheduleOptions,
  seed: number,
  work: LongWork,
): Promise<MeasureShares> {
  const decision = buildDecision(process, { route, allow: [], must: measures.map(({ id }) => id) });
  const set = createSetMinutes(process, measures, route, start);
  const whole = evaluateMeasures(set, [...measures.keys()]);
  const none = evaluateMeasures(set, []);
  const groups = isAdditive(set, decision.groups, none, whole) ? decision.groups : [[...measures.keys()]];
  const needs = measures.map((measure) => listRequirements(measure, process).map((ids) => findMeasurePositions(ids, measures)));
  const visits = process.steps.length + process.steps.reduce((sum, { after }) => sum + after.length, 0);

  const [experienced, counted]: [ShareAmount[], ShareAmount[]] = [[], []];
  const overlaps: MeasureShares["overlaps"][number][] = [];
  let orders: number | undefined;
  for (const group of groups) {
    const joiners = buildJoiners(group, needs);
    const pairs = Math.ceil(Math.min(maxOrderPairs, Math.max(minOrderPairs, maxPassVisits / (visits * joiners.length * passesPerJoiner))));
    const isExact = joiners.length <= (set.isApplied ? maxAppliedJoiners : maxExactJoiners);
    const shares = isExact ? await computeGroupShares(set, joiners, work) : await sampleGroupShares(set, joiners, pairs, seed, work);
    orders = shares.orders ?? orders;
    distributeShares(joiners, shares.experienced, experienced);
    distributeShares(joiners, shares.counted, counted);
    overlaps.push(...listOverlaps(joiners, shares));
  }
  return {
    set,
    experienced: roundAmounts(experienced, none.minutes - whole.minutes),
    counted: roundAmounts(counted, none.counted - whole.counted),
    overlaps,
    orders,
  };
}

function findMeasurePositions(ids: readonly string[], measures: readonly Measure[]): number[] {
  return measures.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
}

/** In each order a joiner is scheduled on both clocks, and once more in the place of the one before. */
const passesPerJoiner = 6;

interface ClockValue {
  readonly minutes: number;
  readonly counted: number;
}

function evaluateMeasures(set: SetMinutes, measures: readonly number[]): ClockValue {
  const toggle = () => {
    for (const measure of measures) set.toggle(measure);
  };
  toggle();
  const value = { minutes: set.minutes() ?? Number.NaN, counted: set.counted() ?? Number.NaN };
  toggle();
  return value;
}

function isAdditive(set: SetMinutes, groups: readonly (readonly number[])[], none: ClockValue, whole: ClockValue): boolean {
  if (set.isApplied) return false;
  const values = groups.map((group) => evaluateMeasures(set, group));
  return (["minutes", "counted"] as const).every(
    (clock) => values.reduce((sum, value) => sum + none[clock] - value[clock], 0) === none[clock] - whole[clock],
  );
}

/** Measures of one joiner share evenly. */
function distributeShares(joiners: readonly Joiner[], amounts: readonly ShareAmount[], byMeasure: ShareAmount[]): void {
  joiners.forEach(({ measures }, joiner) => {
    const { minutes, halfWidth } = amounts[joiner] as ShareAmount;
    for (const measure of measures) byMeasure[measure] = { minutes: minutes / measures.length, halfWidth: halfWidth / measures.length };
  });
}

function listOverlaps(joiners: readonly Joiner[], { overlap }: GroupShares): MeasureShares["overlaps"][number][] {
  const firsts = joiners.map(({ measures }) => measures[0] as number);
  return firsts.flatMap((one, first) =>
    firsts.slice(first + 1).flatMap((other, index) => {
      const { minutes, halfWidth } = overlap(first * firsts.length + first + 1 + index);
      const whole = Math.round(minutes);
      return Number.isNaN(whole) || whole === 0 || Math.abs(whole) <= halfWidth
        ? []
        : [{ measures: [one, other] as const, amount: { minutes: whole, halfWidth } }];
    }),
  );
}

function roundAmounts(amounts: readonly ShareAmount[], whole: number): ShareAmount[] {
  const minutes = apportionMinutes(
    amounts.map((each) => each.minutes),
    whole,
  );
  return amounts.map(({ halfWidth }, index) => ({ minutes: minutes[index] as number, halfWidth }));
}
