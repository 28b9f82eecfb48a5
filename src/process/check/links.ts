import type { Step } from "../../model/index.ts";
import type { NetworkLink } from "../graph/index.ts";
import type { ProcessContext } from "./rule.ts";

/**
 * The links of a process over outcomes that do not return, whichever route is taken; links from unknown steps left out.
 */
export function listForwardLinks({ process, steps }: ProcessContext): NetworkLink[] {
  const number = numberSteps(process.steps);
  return process.steps.flatMap((step, to) =>
    step.after.flatMap((link): NetworkLink[] => {
      const from = number.get(link.step);
      return from === undefined || isReturnOutcome(steps.get(link.step), link.outcome) ? [] : [{ from, to, link }];
    }),
  );
}

/** Step numbers by id; of steps with one id the first. */
export function numberSteps(steps: readonly Step[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [index, { id }] of steps.entries()) if (!numbers.has(id)) numbers.set(id, index);
  return numbers;
}

/** Whether what follows a step over an outcome never comes, because the outcome goes back. */
export function isReturnOutcome(step: Step | undefined, outcome: string | undefined): boolean {
  if (outcome === undefined || !step?.outcomes) return false;
  // Of outcomes with one id, which is told elsewhere, the one that leads on may be meant.
  const meant = step.outcomes.filter((each) => each.id === outcome);
  return meant.length > 0 && meant.every((each) => each.returnTo !== undefined);
}
