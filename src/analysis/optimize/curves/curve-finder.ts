import { computeLeastFinish } from "../bounds/least-finish.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { decisionStates } from "../decision/states.ts";
import { continueWork, type WorkLimits } from "../work-limits.ts";
import { type Curve, type CurvePart, listBitPositions, mergeCurves, toMeasureBits } from "./curve.ts";
import { computeGroupCurve } from "./group-curve.ts";
import { computeSetCost, createBlockFinder } from "./measure-blocks.ts";
import type { CurveWork } from "./network-curve.ts";

/** Measures of a group up to which all of its sets are scheduled. */
const maxGroupMeasures = 10;
/** Steps in all sets of larger groups beyond which these are not scheduled. */
const maxScheduledSteps = 5_000_000;
/** Events of networks beyond which groups are not followed through theirs. */
const maxEvents = 200_000;

/**
 * For each group what its sets come to beside `base`, the set of those measures that must be chosen; fewer minutes than
 * it has are below 0. A small group has all of its sets scheduled. A larger one is followed through its network: as
 * that promises no more minutes than the schedule has, sets of which it promises the true ones are not bettered by any
 * other; where it promises too few, all sets are scheduled if they are not too many. Undefined where they are, or once
 * the work is to stop.
 * @throws the reason of the signal when it is aborted
 */
export function createCurveFinder(
  decision: Decision,
  base: Portfolio,
  depth: number,
  limits: WorkLimits,
): (group: readonly number[]) => Promise<Curve | undefined> {
  const { isMust, model, portfolioOf } = decision;
  const blocksOf = createBlockFinder(decision);
  const work: CurveWork = { ...limits, memo: new Map(), left: maxEvents };
  const isModelled =
    computeLeastFinish(
      model,
      Int8Array.from(isMust, (must) => (must ? decisionStates.chosen : decisionStates.out)),
    ) === base.minutes;
  const must = toMeasureBits(base.measures);
  const isTrue = ({ minutes, set }: CurvePart) => portfolioOf(listBitPositions(must | set))?.minutes === minutes;
  let left = maxScheduledSteps;
  return async (group) => {
    const free = group.filter((measure) => !isMust[measure]);
    if (free.length <= maxGroupMeasures) return scheduleCurve(decision, free, base, depth, limits);
    const blocks = isModelled ? blocksOf(group) : undefined;
    const curve = blocks && (await computeGroupCurve(decision, blocks, depth, work));
    if (curve?.every(isTrue)) return curve.map((part) => ({ ...part, minutes: part.minutes - base.minutes }));
    left -= 2 ** free.length * model.steps.length;
    return left < 0 ? undefined : scheduleCurve(decision, free, base, depth, limits);
  };
}

/** Sets that are scheduled between two pauses. */
const curveSetsPerPause = 1_000;

/**
 * What all sets of a few measures come to beside those of `base`, by the schedule; fewer minutes than without them are
 * below 0. Those that follow each other differ by one measure (Gray code), mostly by one declared late. Undefined once
 * the work is to stop.
 * @throws the reason of the signal when it is aborted
 */
async function scheduleCurve(
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
