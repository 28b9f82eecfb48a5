import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/model.ts";
import {
  computeDurationRange,
  computeStepOrder,
  type Decisions,
  hasHoldingCondition,
  listDecisionCases,
  listPossibleLinks,
} from "../decision/states.ts";

/** Minutes that hold of every set of measures which agrees with the decisions, by step number. */
export interface RelaxedSchedule {
  /** Whether the step is on the route in all of these sets. */
  readonly isSure: Uint8Array;
  /** No set lets the step start or finish before. */
  readonly starts: Float64Array;
  readonly finishes: Float64Array;
  /** No set finishes before. */
  readonly finish: number;
}

/** Minutes that no set of measures which agrees with the decisions can finish before. */
export function computeLeastFinish(model: DecisionModel, decisions: Decisions): number {
  return computeRelaxedSchedule(model, decisions).finish;
}

/**
 * A schedule that is nowhere later than that of any set which agrees with the decisions. At each step all cases of the
 * open measures that bear on its links are gone through, and the earliest case counts; from step to step the cases need
 * not agree. Each step is as short as it may get where that is early, and as long as it may get where a link enters its
 * finish.
 */
export function computeRelaxedSchedule(model: DecisionModel, decisions: Decisions): RelaxedSchedule {
  const { steps } = model;
  const into: DecisionLink[][] = steps.map(() => []);
  const possible = listPossibleLinks(model, decisions);
  for (const link of possible) into[link.to]?.push(link);
  const times: RelaxedTimes = {
    isSure: new Uint8Array(steps.length),
    starts: new Float64Array(steps.length),
    finishes: new Float64Array(steps.length),
  };
  let finish = 0;
  for (const number of computeStepOrder(steps.length, possible, decisions)) {
    const step = steps[number] as DecisionStep;
    const { least, most } = computeDurationRange(step, decisions);
    const links = into[number] as DecisionLink[];
    const conditions = [...step.begins, ...links.flatMap(({ when }) => when)];
    const bounds = listDecisionCases(conditions, decisions).map((one) => computeEarliestTimes(step, links, one, times));
    if (bounds.some((bound) => bound === undefined)) continue;
    times.isSure[number] = 1;
    const startBound = Math.min(...bounds.map((bound) => Math.max(bound?.start ?? 0, (bound?.finish ?? 0) - most)));
    const finishBound = Math.min(...bounds.map((bound) => Math.max(bound?.finish ?? 0, (bound?.start ?? 0) + least)));
    times.starts[number] = startBound;
    times.finishes[number] = Math.max(finishBound, startBound + least);
    finish = Math.max(finish, times.finishes[number] as number);
  }
  return { ...times, finish };
}

type RelaxedTimes = Pick<RelaxedSchedule, "isSure" | "starts" | "finishes">;

/** The least start and finish that the links into a step ask for; undefined where it may not be on the route. */
function computeEarliestTimes(
  { begins }: DecisionStep,
  into: readonly DecisionLink[],
  decisions: Decisions,
  { isSure, starts, finishes }: RelaxedTimes,
) {
  let isReached = hasHoldingCondition(begins, decisions);
  let [start, finish] = [0, 0];
  for (const { from, type, lag, when } of into) {
    if (!isSure[from] || !hasHoldingCondition(when, decisions)) continue;
    isReached = true;
    const bound = ((hasFinishSource(type) ? finishes : starts)[from] as number) + lag;
    if (hasFinishTarget(type)) finish = Math.max(finish, bound);
    else start = Math.max(start, bound);
  }
  return isReached ? { start, finish } : undefined;
}
