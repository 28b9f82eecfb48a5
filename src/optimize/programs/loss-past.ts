import { entersFinish, leavesFinish } from "../../graph/index.ts";
import type { Condition, Literal } from "../decision/condition.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "../decision/decision-model.ts";

/**
 * How many minutes a link may ask for too much where a condition of it does not hold: a start of its step can then be that much before what the link
 * asks for. Where other links lead past the step that it comes from, from all that this step waits for, as when a measure lets two steps run side by
 * side, that is no more than the step takes: such a step may wait for the same without being later. Infinite where nothing is known.
 */
export function lossPast({ links, steps }: DecisionModel): (link: DecisionLink, condition: Condition) => number {
  const into: DecisionLink[][] = steps.map(() => []);
  for (const link of links) into[link.to]?.push(link);
  return (link, condition) => {
    const before = into[link.from] as readonly DecisionLink[];
    if (!leavesFinish(link.type) || [link, ...before].some(({ type }) => entersFinish(type))) return Number.POSITIVE_INFINITY;
    const beside = into[link.to] as readonly DecisionLink[];
    const { minutes, settings } = steps[link.from] as DecisionStep;
    const whole = Math.max(minutes, ...settings.map((each) => each.minutes)) + link.lag;
    const losses = before.flatMap((first) =>
      condition.map((literal) => {
        const lags = beside.filter((other) => leadsPast(first, other, literal)).map(({ lag }) => lag);
        return first.lag + whole - Math.max(...lags);
      }),
    );
    return Math.max(0, whole, ...losses);
  };
}

/** Whether a link leads on from the same as another one, wherever a literal does not hold. */
function leadsPast(first: DecisionLink, other: DecisionLink, { measure, chosen }: Literal): boolean {
  return (
    other.from === first.from &&
    !entersFinish(other.type) &&
    leavesFinish(other.type) === leavesFinish(first.type) &&
    other.when.some((condition) => condition.every((each) => each.measure === measure && each.chosen !== chosen))
  );
}
