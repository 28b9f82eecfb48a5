import { type NetworkLink, stepsNotOrdered } from "../graph/index.ts";
import type { Step } from "../model/index.ts";
import type { ProcessContext } from "./rule.ts";

/** The links of a process over outcomes that do not return, whichever route is taken; unknown steps and outcomes left out. */
export function forwardLinks({ process }: ProcessContext): NetworkLink[] {
  const number = new Map(process.steps.map((step, index) => [step.id, index]));
  return process.steps.flatMap((step, to) =>
    step.after.flatMap((link): NetworkLink[] => {
      const from = number.get(link.step);
      return from === undefined || returns(process.steps[from] as Step, link.outcome) ? [] : [{ from, to, link }];
    }),
  );
}

export function returns(step: Step, outcome: string | undefined): boolean {
  return outcome !== undefined && step.outcomes?.some((each) => each.id === outcome && each.returnTo !== undefined) === true;
}

/** Numbers of the steps on a cycle or behind one: what waits for each other is told by the rule of cycles alone. */
export function cyclicSteps(context: ProcessContext, links: readonly NetworkLink[]): Set<number> {
  return stepsNotOrdered(
    context.process.steps.length,
    links.map(({ from }) => from),
    links.map(({ to }) => to),
  );
}

/** Numbers of all steps that can be reached from the given ones along links, those included. */
export function reachable(from: Iterable<number>, links: readonly NetworkLink[], direction: "forward" | "backward"): Set<number> {
  const next = new Map<number, number[]>();
  for (const { from: source, to } of links) {
    const [here, there] = direction === "forward" ? [source, to] : [to, source];
    const list = next.get(here);
    if (list) list.push(there);
    else next.set(here, [there]);
  }
  const reached = new Set<number>();
  const waiting = [...from];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    waiting.push(...(next.get(step) ?? []));
  }
  return reached;
}
