import type { LongWork, Measure, Process } from "../../model/index.ts";
import { requirementsOf } from "../../process/reform/index.ts";
import type { ScheduleOptions } from "../../process/schedule/index.ts";
import { decisionOf, type SetMinutes, setMinutes } from "../optimize/index.ts";
import { type Amount, exactGroupShares, type GroupShares } from "./group-shares.ts";
import { type Joiner, joinersOf } from "./joiners.ts";
import { sampledGroupShares } from "./sampled-shares.ts";
import { wholeMinutes } from "./whole-minutes.ts";

/** What chosen measures save, by place, in whole minutes that sum to what all of them do. */
export interface Shares {
  readonly set: SetMinutes;
  readonly experienced: readonly Amount[];
  readonly counted: readonly Amount[];
  /** What two measures save less together than one by one, where it is not nothing. */
  readonly overlaps: readonly { readonly measures: readonly [number, number]; readonly amount: Amount }[];
  /** How many random orders were gone through; undefined where all were. */
  readonly orders: number | undefined;
}

/** Joiners of one group of which all sets are scheduled; fewer where every set has to be applied. */
const mostExact = 20;
const mostApplied = 10;

/** Pairs of random orders, as far as this much work allows: steps and links of all passes. */
const mostPairs = 2_000;
const leastPairs = 100;
const mostVisits = 200_000_000;

/** The shares of measures that can be adopted together; those in independent groups add up, so each group is looked at by itself. */
export async function sharesOf(
  process: Process,
  measures: readonly Measure[],
  { route = "main", start }: ScheduleOptions,
  seed: number,
  work: LongWork,
): Promise<Shares> {
  const decision = decisionOf(process, { route, allow: [], must: measures.map(({ id }) => id) });
  const set = setMinutes(process, measures, route, start);
  const whole = valueWith(set, [...measures.keys()]);
  const none = valueWith(set, []);
  const groups = addUp(set, decision.groups, none, whole) ? decision.groups : [[...measures.keys()]];
  const needs = measures.map((measure) => requirementsOf(measure, process).map((ids) => positions(ids, measures)));
  const visits = process.steps.length + process.steps.reduce((sum, { after }) => sum + after.length, 0);

  const [experienced, counted]: [Amount[], Amount[]] = [[], []];
  const overlaps: Shares["overlaps"][number][] = [];
  let orders: number | undefined;
  for (const group of groups) {
    const joiners = joinersOf(group, needs);
    const pairs = Math.ceil(Math.min(mostPairs, Math.max(leastPairs, mostVisits / (visits * joiners.length * passesOfJoiner))));
    const isExact = joiners.length <= (set.isApplied ? mostApplied : mostExact);
    const shares = isExact ? await exactGroupShares(set, joiners, work) : await sampledGroupShares(set, joiners, pairs, seed, work);
    orders = shares.orders ?? orders;
    share(joiners, shares.experienced, experienced);
    share(joiners, shares.counted, counted);
    overlaps.push(...overlapsAmong(joiners, shares));
  }
  return {
    set,
    experienced: rounded(experienced, none.minutes - whole.minutes),
    counted: rounded(counted, none.counted - whole.counted),
    overlaps,
    orders,
  };
}

function positions(ids: readonly string[], measures: readonly Measure[]): number[] {
  return measures.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
}

/** In each order a joiner is scheduled on both clocks, and once more in the place of the one before. */
const passesOfJoiner = 6;

interface Value {
  readonly minutes: number;
  readonly counted: number;
}

function valueWith(set: SetMinutes, measures: readonly number[]): Value {
  const toggle = () => {
    for (const measure of measures) set.toggle(measure);
  };
  toggle();
  const value = { minutes: set.minutes() ?? Number.NaN, counted: set.counted() ?? Number.NaN };
  toggle();
  return value;
}

function addUp(set: SetMinutes, groups: readonly (readonly number[])[], none: Value, whole: Value): boolean {
  if (set.isApplied) return false;
  const values = groups.map((group) => valueWith(set, group));
  return (["minutes", "counted"] as const).every(
    (clock) => values.reduce((sum, value) => sum + none[clock] - value[clock], 0) === none[clock] - whole[clock],
  );
}

/** Measures of one joiner share evenly. */
function share(joiners: readonly Joiner[], amounts: readonly Amount[], byMeasure: Amount[]): void {
  joiners.forEach(({ measures }, joiner) => {
    const { minutes, halfWidth } = amounts[joiner] as Amount;
    for (const measure of measures) byMeasure[measure] = { minutes: minutes / measures.length, halfWidth: halfWidth / measures.length };
  });
}

function overlapsAmong(joiners: readonly Joiner[], { overlap }: GroupShares): Shares["overlaps"][number][] {
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

function rounded(amounts: readonly Amount[], whole: number): Amount[] {
  const minutes = wholeMinutes(
    amounts.map((each) => each.minutes),
    whole,
  );
  return amounts.map(({ halfWidth }, index) => ({ minutes: minutes[index] as number, halfWidth }));
}
