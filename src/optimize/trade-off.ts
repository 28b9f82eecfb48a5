import { type LongWork, pause } from "../model/index.ts";
import { bestOfCurves, bitsOf, type Curve, compareSets, type Part, positionsIn, sumOf } from "./curve.ts";
import type { Decision, Portfolio } from "./decision.ts";
import { groupCurve } from "./group-curve.ts";
import { costOf } from "./measure-blocks.ts";
import type { CurveWork } from "./network-curve.ts";

/** Measures of a group beyond which not all of its sets are scheduled. */
const mostInGroup = 10;
/** Points beyond which the curve is not followed. */
const mostPoints = 50_000;
/** Pairs of points beyond which two curves are not joined. */
const mostPairs = 10_000_000;
/** Events of networks beyond which groups are not followed through theirs. */
const mostEvents = 200_000;
/** Sets that are scheduled between two pauses. */
const setsAtOnce = 500;

/**
 * The sets that fewer than `depth` others better in both effort and minutes: with 1 the curve from no effort to the least minutes, with k all that can
 * be among the k best for any target and any budget. By rising effort, then minutes, number and places of measures. What the groups save adds up. A
 * small group has all of its sets scheduled, a larger one is followed through its network; undefined where neither can be. Each set is scheduled as a
 * whole: as the network promises no more minutes than the schedule has, sets of which it promises the true ones are not bettered by any other.
 * @throws the reason of the signal when it is aborted
 */
export async function tradeOff(decision: Decision, depth: number, { signal }: LongWork = {}): Promise<readonly Portfolio[] | undefined> {
  const { groups, isMust, efforts, portfolioOf } = decision;
  if (!Number.isSafeInteger(costOf(efforts, [...efforts.keys()]))) return undefined;
  const must = isMust.flatMap((each, measure) => (each ? [measure] : []));
  const base = portfolioOf(must);
  if (!base) return undefined;
  const work: CurveWork = { signal, memo: new Map(), left: mostEvents };
  let best: Curve = [{ cost: 0, minutes: 0, set: 0n }];
  for (const group of groups) {
    const isSmall = group.filter((measure) => !isMust[measure]).length <= mostInGroup;
    const curve = isSmall ? scheduledCurve(decision, group, must, base, depth) : await savings(decision, group, base, depth, work);
    if (!curve || best.length * curve.length > mostPairs) return undefined;
    best = sumOf(best, curve, depth);
    if (best.length > mostPoints) return undefined;
    await pause(signal);
  }
  const points: Portfolio[] = [];
  for (const [index, { minutes, set }] of bestByEffort(best, efforts.length, depth).entries()) {
    if (index % setsAtOnce === 0) await pause(signal);
    const point = portfolioOf([...must, ...positionsIn(set)].sort((one, other) => one - other));
    if (!point || point.minutes - base.minutes !== minutes) return undefined;
    points.push(point);
  }
  return points;
}

/** All sets of a group, by the schedule; fewer minutes than without them are below 0. */
function scheduledCurve(
  { isMust, efforts, portfolioOf }: Decision,
  group: readonly number[],
  must: readonly number[],
  base: Portfolio,
  depth: number,
): Curve {
  const free = group.filter((measure) => !isMust[measure]);
  const sets = Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((_, position) => (mask >> position) & 1));
  const parts = sets.flatMap((set): Part[] => {
    const whole = portfolioOf([...must, ...set].sort((one, other) => one - other));
    return whole ? [{ cost: costOf(efforts, set), minutes: whole.minutes - base.minutes, set: bitsOf(set) }] : [];
  });
  return bestOfCurves([parts], depth);
}

/** What a group saves by its network; undefined also where that has other minutes than the schedule to begin with. */
async function savings(
  decision: Decision,
  group: readonly number[],
  base: Portfolio,
  depth: number,
  work: CurveWork,
): Promise<Curve | undefined> {
  const curve = await groupCurve(decision, group, depth, work);
  if (curve?.[0]?.minutes !== base.minutes) return undefined;
  return curve.map((part) => ({ ...part, minutes: part.minutes - base.minutes }));
}

/** In order of effort, then minutes, those that have fewer minutes than all but `depth` − 1 of those before. */
function bestByEffort(parts: Curve, measures: number, depth: number): Curve {
  const effortOf = ({ cost }: Part) => Math.floor(cost / (measures + 1));
  const sorted = [...parts].sort((one, other) => effortOf(one) - effortOf(other) || one.minutes - other.minutes || compareSets(one, other));
  /** The least minutes so far, ascending, at most `depth` of them. */
  const least: number[] = [];
  return sorted.filter(({ minutes }) => {
    if (least.length === depth && (least[depth - 1] as number) <= minutes) return false;
    const place = least.findIndex((each) => each > minutes);
    least.splice(place < 0 ? least.length : place, 0, minutes);
    least.length = Math.min(least.length, depth);
    return true;
  });
}
