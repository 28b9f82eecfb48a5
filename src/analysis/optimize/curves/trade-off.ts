import type { Decision, Portfolio } from "../decision/decision.ts";
import { goesOn, type WorkLimits } from "../work-limits.ts";
import { bitsOf, type Curve, compareSets, type Part, positionsIn, sumOf } from "./curve.ts";
import { curvesByGroup } from "./curves-by-group.ts";
import { costOf } from "./measure-blocks.ts";

/** Points beyond which the curve is not followed. */
const mostPoints = 50_000;
/** Pairs of points beyond which two curves are not joined. */
const mostPairs = 10_000_000;
/** Sets that are scheduled between two pauses. */
const setsAtOnce = 500;

/**
 * The sets that fewer than `depth` others better in both effort and minutes: with 1 the curve from no effort to the least minutes, with k all that can
 * be among the k best for any target and any budget. By rising effort, then minutes, number and places of measures. What the groups save adds up;
 * undefined where the curve of one cannot be had, or once the work is to stop. Each set is scheduled as a whole.
 * @throws the reason of the signal when it is aborted
 */
export async function tradeOff(decision: Decision, depth: number, limits: WorkLimits = {}): Promise<readonly Portfolio[] | undefined> {
  const { groups, isMust, efforts, portfolioOf } = decision;
  if (!Number.isSafeInteger(costOf(efforts, [...efforts.keys()]))) return undefined;
  const base = portfolioOf(isMust.flatMap((each, measure) => (each ? [measure] : [])));
  if (!base) return undefined;
  const curveOf = curvesByGroup(decision, base, depth, limits);
  let best: Curve = [{ cost: 0, minutes: 0, set: 0n }];
  for (const group of groups) {
    const curve = await curveOf(group);
    if (!curve || best.length * curve.length > mostPairs) return undefined;
    best = sumOf(best, curve, depth);
    if (best.length > mostPoints) return undefined;
    if (!(await goesOn(limits))) return undefined;
  }
  const must = bitsOf(base.measures);
  const points: Portfolio[] = [];
  for (const [index, { minutes, set }] of bestByEffort(best, efforts.length, depth).entries()) {
    if (index % setsAtOnce === 0) await goesOn(limits);
    const point = portfolioOf(positionsIn(must | set));
    if (!point || point.minutes - base.minutes !== minutes) return undefined;
    points.push(point);
  }
  return points;
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
