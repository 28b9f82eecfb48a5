import { computeLeastFinish } from "../bounds/least-finish.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { decisionStates } from "../decision/decisions.ts";
import type { WorkLimits } from "../work-limits.ts";
import { type Curve, type CurvePart, listBitPositions, toMeasureBits } from "./curve.ts";
import { computeGroupCurve } from "./group-curve.ts";
import { createBlockFinder } from "./measure-blocks.ts";
import type { CurveWork } from "./network-curve.ts";
import { scheduleCurve } from "./scheduled-curve.ts";

/** Measures of a group up to which all of its sets are scheduled. */
const maxGroupMeasures = 10;
/** Steps in all sets of larger groups beyond which these are not scheduled. */
const maxScheduledSteps = 5_000_000;
/** Events of networks beyond which groups are not followed through theirs. */
const maxEvents = 200_000;

/**
 * For each group what its sets come to beside `base`, the set of those measures that must be chosen; fewer minutes than it has are below 0. A small group has all
 * of its sets scheduled. A larger one is followed through its network: as that promises no more minutes than the schedule has, sets of which it promises
 * the true ones are not bettered by any other; where it promises too few, all sets are scheduled if they are not too many. Undefined where they are, or once the work is to stop.
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
