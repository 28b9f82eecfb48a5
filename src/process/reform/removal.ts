import type { Change, Outcome, Process, Step, StepChange } from "../../model/index.ts";
import { collectRouteSteps } from "../graph/index.ts";

export function isStepChange(change: Change): change is StepChange {
  return "step" in change;
}

/**
 * A hidden pass-through; a decision keeps only the outcome `as`, else its first, so that what the others reach goes
 * with it.
 */
export function bypassStep(step: Step, as?: string): Step {
  const outcomes = step.outcomes?.filter((outcome, position) => (as === undefined ? position === 0 : outcome.id === as));
  return { ...step, passThrough: true, ...(outcomes && { outcomes }) };
}

/**
 * The steps with those removed that no route reaches any more: what only the dropped outcomes of a removed decision
 * reach goes with it.
 */
export function bypassUnreachedSteps(before: Process, after: Process): Process {
  if (!after.steps.some((step) => step.passThrough && step.outcomes)) return after;
  const [reachedBefore, reached] = [collectRouteSteps(before, "longest"), collectRouteSteps(after, "longest")];
  const known = new Set(before.steps.map((step) => step.id));
  const isGone = ({ id }: Step) => !reached.has(id) && (reachedBefore.has(id) || !known.has(id));
  return after.steps.some(isGone) ? { ...after, steps: after.steps.map((step) => (isGone(step) ? bypassStep(step) : step)) } : after;
}

/** Outcomes of steps that remain which return to a step that does not. */
export function listStrandedReturns(steps: readonly Step[]): { readonly step: Step; readonly outcome: Outcome; readonly target: string }[] {
  const removed = new Set(steps.filter((step) => step.passThrough).map((step) => step.id));
  if (removed.size === 0) return [];
  return steps
    .filter((step) => !step.passThrough)
    .flatMap((step) =>
      (step.outcomes ?? []).flatMap((outcome) => {
        const target = outcome.returnTo;
        return target !== undefined && removed.has(target) ? [{ step, outcome, target }] : [];
      }),
    );
}
