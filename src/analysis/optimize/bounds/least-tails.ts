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

/**
 * Minutes that always follow a step where it is on the route, by step number: from its start, and from its finish, to
 * the end of the process.
 */
export interface LeastTails {
  readonly fromStart: Float64Array;
  readonly fromFinish: Float64Array;
}

/** The twin of `computeRelaxedSchedule` backwards: in no set that agrees with the decisions does less follow. */
export function computeLeastTails(model: DecisionModel, decisions: Decisions): LeastTails {
  const { steps } = model;
  const tails: LeastTails = { fromStart: new Float64Array(steps.length), fromFinish: new Float64Array(steps.length) };
  const possible = listPossibleLinks(model, decisions);
  const leaving: DecisionLink[][] = steps.map(() => []);
  for (const link of possible) leaving[link.from]?.push(link);
  for (const number of computeStepOrder(steps.length, possible, decisions).reverse()) {
    const links = leaving[number] as DecisionLink[];
    const cases = listDecisionCases(
      links.flatMap(({ when }) => when),
      decisions,
    ).map((one) => computeLongestTail(links, one, tails));
    const { least } = computeDurationRange(steps[number] as DecisionStep, decisions);
    const fromFinish = Math.min(...cases.map(({ finish }) => finish));
    tails.fromFinish[number] = fromFinish;
    tails.fromStart[number] = Math.max(least + fromFinish, Math.min(...cases.map(({ start }) => start)));
  }
  return tails;
}

/**
 * What follows the start and the finish of a step by the links that hold; a step that is not reckoned yet adds nothing.
 */
function computeLongestTail(links: readonly DecisionLink[], decisions: Decisions, { fromStart, fromFinish }: LeastTails) {
  let [start, finish] = [0, 0];
  for (const { to, type, lag, when } of links) {
    if (!hasHoldingCondition(when, decisions)) continue;
    const tail = lag + ((hasFinishTarget(type) ? fromFinish : fromStart)[to] as number);
    if (hasFinishSource(type)) finish = Math.max(finish, tail);
    else start = Math.max(start, tail);
  }
  return { start, finish };
}
