import type { Decision, Portfolio } from "../decision/decision.ts";
import { continueWork, type WorkLimits } from "../work-limits.ts";
import { addCurves, type Curve, type CurvePart, compareParts, listBitPositions, toMeasureBits } from "./curve.ts";
import { createCurveFinder } from "./curve-finder.ts";
import { computeSetCost } from "./measure-blocks.ts";

/** Points beyond which the curve is not followed. */
const maxCurvePoints = 50_000;
/** Pairs of points beyond which two curves are not joined. */
const maxPointPairs = 10_000_000;
/** Sets that are scheduled between two pauses. */
const pointsPerPause = 500;

/**
 * The sets that fewer than `depth` others better in both effort and minutes: with 1 the curve from no effort to the
 * least minutes, with k all that can be among the k best for any target and any budget. By rising effort, then minutes,
 * number and places of measures. What the groups save adds up; undefined where the curve of one cannot be had, or once
 * the work is to stop. Each set is scheduled as a whole.
 * @throws the reason of the signal when it is aborted
 */
export async function computeTradeOffCurve(
  decision: Decision,
  depth: number,
  limits: WorkLimits = {},
): Promise<readonly Portfolio[] | undefined> {
  const { groups, isMust, efforts, portfolioOf } = decision;
  if (!Number.isSafeInteger(computeSetCost(efforts, [...efforts.keys()]))) return undefined;
  const base = portfolioOf(isMust.flatMap((each, measure) => (each ? [measure] : [])));
  if (!base) return undefined;
  const curveOf = createCurveFinder(decision, base, depth, limits);
  let best: Curve = [{ cost: 0, minutes: 0, set: 0n }];
  for (const group of groups) {
    const curve = await curveOf(group);
    if (!curve || best.length * curve.length > maxPointPairs) return undefined;
    best = addCurves(best, curve, depth);
    if (best.length > maxCurvePoints) return undefined;
    if (!(await continueWork(limits))) return undefined;
  }
  const must = toMeasureBits(base.measures);
  const points: Portfolio[] = [];
  for (const [index, { minutes, set }] of pickBestParts(best, efforts.length, depth).entries()) {
    if (index % pointsPerPause === 0) await continueWork(limits);
    const point = portfolioOf(listBitPositions(must | set));
    if (!point || point.minutes - base.minutes !== minutes) return undefined;
    points.push(point);
  }
  return points;
}

/** In order of effort, then minutes, those that have fewer minutes than all but `depth` − 1 of those before. */
function pickBestParts(parts: Curve, measures: number, depth: number): Curve {
  const getEffort = ({ cost }: CurvePart) => Math.floor(cost / (measures + 1));
  const sorted = [...parts].sort(
    (one, other) => getEffort(one) - getEffort(other) || one.minutes - other.minutes || compareParts(one, other),
  );
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
