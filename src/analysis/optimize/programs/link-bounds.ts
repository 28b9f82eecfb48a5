import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import type { Condition } from "../decision/condition.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/model.ts";
import {
  canHold,
  computeDurationRange,
  type Decisions,
  decisionStates,
  hasHoldingCondition,
  listDecisionCases,
} from "../decision/states.ts";

/** How many minutes a link may ask for too much where a condition of it does not hold. */
type LinkLoss = (link: DecisionLink, condition: Condition) => number;

/**
 * The start of a step can be before what a link asks for, where a condition of that link does not hold; by no more than
 * what other links leave open. These lead from the step before to the same one, at once or over one step between, or
 * past the step before from all that this one waits for, as when a measure lets two steps run side by side. All cases
 * of the open measures that bear on these links are gone through. Infinite where nothing is known.
 */
export function createLossLookup(model: DecisionModel, decisions: Decisions): LinkLoss {
  const { steps, links } = model;
  const into: DecisionLink[][] = steps.map(() => []);
  const outOf: DecisionLink[][] = steps.map(() => []);
  for (const link of links) {
    into[link.to]?.push(link);
    outOf[link.from]?.push(link);
  }
  const getDurations = (step: number, one: Decisions) => computeDurationRange(steps[step] as DecisionStep, one);

  /** Ways of one or two links from a step to the start of another one. */
  function listWays(from: number, to: number): DecisionLink[][] {
    return (outOf[from] as DecisionLink[]).flatMap((first) => {
      if (hasFinishTarget(first.type)) return [];
      if (first.to === to) return [[first]];
      const onwards = (outOf[first.to] as DecisionLink[]).filter((second) => second.to === to && !hasFinishTarget(second.type));
      return onwards.map((second) => [first, second]);
    });
  }

  /** How much later than an end of the step that they leave these ways let the start be, at least. */
  function computeLeastDelay(ways: readonly DecisionLink[][], isFinish: boolean, one: Decisions): number {
    let least = Number.NEGATIVE_INFINITY;
    for (const [first, second] of ways as readonly [DecisionLink, DecisionLink | undefined][]) {
      if (!hasHoldingCondition(first.when, one) || (second && !hasHoldingCondition(second.when, one))) continue;
      const leaves = hasFinishSource(first.type);
      const turn = leaves === isFinish ? 0 : leaves ? getDurations(first.from, one).least : -getDurations(first.from, one).most;
      const rest = second ? (hasFinishSource(second.type) ? getDurations(second.from, one).least : 0) + second.lag : 0;
      least = Math.max(least, turn + first.lag + rest);
    }
    return least;
  }

  return (link, condition) => {
    const { from, to, type, lag } = link;
    if (hasFinishTarget(type)) return Number.POSITIVE_INFINITY;
    const isFinish = hasFinishSource(type);
    const beside = listWays(from, to);
    const before = (into[from] as DecisionLink[]).map((first) => ({
      first,
      past: listWays(first.from, to).filter((way) => way[0]?.to !== from),
    }));
    const conditions = [...beside, ...before.flatMap(({ first, past }) => [[first], ...past])].flatMap((way) =>
      way.flatMap(({ when }) => when),
    );
    const computeLoss = (one: Decisions) => {
      const { least, most } = getDurations(from, one);
      let behindStart = 0;
      for (const { first, past } of before) {
        if (!canHold(first.when, one)) continue;
        const entered = hasFinishTarget(first.type) ? least : 0;
        behindStart = Math.min(behindStart, computeLeastDelay(past, hasFinishSource(first.type), one) - first.lag + entered);
      }
      const asked = lag + (isFinish ? most : 0);
      return Math.min(lag - computeLeastDelay(beside, isFinish, one), asked - behindStart);
    };
    let loss = 0;
    for (const { measure, chosen } of condition) {
      const broken = decisions.slice();
      broken[measure] = chosen ? decisionStates.out : decisionStates.chosen;
      for (const one of listDecisionCases(conditions, broken)) loss = Math.max(loss, computeLoss(one));
    }
    return loss;
  };
}

/** What all sets of measures leave as it is. */
interface SteadyLinks {
  /** By step, the only link that may lead to it, where it always does, and from a step that is always there. */
  readonly sole: ReadonlyMap<number, DecisionLink>;
  /** Steps after whose finish another one always follows. */
  readonly isFollowed: ReadonlySet<number>;
}

export function findSteadyLinks(possible: readonly DecisionLink[], isSure: Uint8Array, decisions: Decisions): SteadyLinks {
  const counts = new Map<number, number>();
  for (const { to } of possible) counts.set(to, (counts.get(to) ?? 0) + 1);
  const steady = possible.filter(
    ({ from, to, lag, when }) => lag >= 0 && isSure[from] && isSure[to] && hasHoldingCondition(when, decisions),
  );
  return {
    sole: new Map(steady.filter(({ to, type }) => counts.get(to) === 1 && !hasFinishTarget(type)).map((link) => [link.to, link])),
    isFollowed: new Set(steady.filter(({ type }) => hasFinishSource(type)).map(({ from }) => from)),
  };
}
