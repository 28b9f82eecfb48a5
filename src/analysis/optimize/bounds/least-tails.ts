import { entersFinish, leavesFinish } from "../../../process/graph/index.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/decision-model.ts";
import { casesOf, type Decisions, durations, holdsAny, possibleLinks, stepOrder } from "../decision/decisions.ts";

/** Minutes that always follow a step where it is on the route, by step number: from its start, and from its finish, to the end of the process. */
export interface LeastTails {
  readonly fromStart: Float64Array;
  readonly fromFinish: Float64Array;
}

/** The twin of `relaxedSchedule` backwards: in no set that agrees with the decisions does less follow. */
export function leastTails(model: DecisionModel, decisions: Decisions): LeastTails {
  const { steps } = model;
  const tails: LeastTails = { fromStart: new Float64Array(steps.length), fromFinish: new Float64Array(steps.length) };
  const possible = possibleLinks(model, decisions);
  const leaving: DecisionLink[][] = steps.map(() => []);
  for (const link of possible) leaving[link.from]?.push(link);
  for (const number of stepOrder(steps.length, possible, decisions).reverse()) {
    const links = leaving[number] as DecisionLink[];
    const cases = casesOf(
      links.flatMap(({ when }) => when),
      decisions,
    ).map((one) => longestIn(links, one, tails));
    const { least } = durations(steps[number] as DecisionStep, decisions);
    const fromFinish = Math.min(...cases.map(({ finish }) => finish));
    tails.fromFinish[number] = fromFinish;
    tails.fromStart[number] = Math.max(least + fromFinish, Math.min(...cases.map(({ start }) => start)));
  }
  return tails;
}

/** What follows the start and the finish of a step by the links that hold; a step that is not reckoned yet adds nothing. */
function longestIn(links: readonly DecisionLink[], decisions: Decisions, { fromStart, fromFinish }: LeastTails) {
  let [start, finish] = [0, 0];
  for (const { to, type, lag, when } of links) {
    if (!holdsAny(when, decisions)) continue;
    const tail = lag + ((entersFinish(type) ? fromFinish : fromStart)[to] as number);
    if (leavesFinish(type)) finish = Math.max(finish, tail);
    else start = Math.max(start, tail);
  }
  return { start, finish };
}
