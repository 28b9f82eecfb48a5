import type { Decision, Portfolio } from "../decision/decision.ts";
import { continueWork, type WorkLimits } from "../work-limits.ts";
import { type Curve, type CurvePart, mergeCurves, toMeasureBits } from "./curve.ts";
import { computeSetCost } from "./measure-blocks.ts";

/** Sets that are scheduled between two pauses. */
const curveSetsPerPause = 1_000;

/**
 * What all sets of a few measures come to beside those of `base`, by the schedule; fewer minutes than without them are below 0. Those that follow each
 * other differ by one measure (Gray code), mostly by one declared late. Undefined once the work is to stop.
 * @throws the reason of the signal when it is aborted
 */
export async function scheduleCurve(
  { efforts, portfolioOf }: Decision,
  free: readonly number[],
  base: Portfolio,
  depth: number,
  limits: WorkLimits,
): Promise<Curve | undefined> {
  const lateFirst = [...free].reverse();
  let curve: Curve = [];
  let parts: CurvePart[] = [];
  for (let count = 0; count < 2 ** free.length; count++) {
    const mask = count ^ (count >> 1);
    const set = lateFirst.filter((_, place) => (mask >> place) & 1);
    const whole = portfolioOf([...base.measures, ...set].sort((one, other) => one - other));
    if (whole) parts.push({ cost: computeSetCost(efforts, set), minutes: whole.minutes - base.minutes, set: toMeasureBits(set) });
    if ((count + 1) % curveSetsPerPause !== 0) continue;
    curve = mergeCurves([curve, parts], depth);
    parts = [];
    if (!(await continueWork(limits))) return undefined;
  }
  return mergeCurves([curve, parts], depth);
}
