import fc from "fast-check";
import type { Change, Link, Process, Step } from "../../src/model/index.ts";
import { randomReform } from "./random-process.ts";

/**
 * A few random reforms one after another: each ends with a step for which all of it waits, and the next begins after
 * that.
 */
export function randomChain(most: number): fc.Arbitrary<Process> {
  return fc.array(randomReform(), { minLength: 1, maxLength: most }).map((processes) => {
    const parts = processes.map((process, part) => partOf({ ...process, measures: process.measures.slice(0, 2) }, part));
    const [first] = processes as [Process, ...Process[]];
    return { ...first, steps: parts.flatMap(({ steps }) => steps), measures: parts.flatMap(({ measures }) => measures), scenarios: [] };
  });
}

function partOf({ steps, measures }: Process, part: number): Pick<Process, "steps" | "measures"> {
  const named = (id: string) => `${id}-${part}`;
  const link = (each: Link): Link => ({ ...each, step: named(each.step), link: each.link === "SS" ? "SS" : "FS", lag: Math.abs(each.lag) });
  const entry: Link[] = part === 0 ? [] : [{ step: `end-${part - 1}`, link: "FS", lag: 0 }];
  const placed = (step: Step): Step => ({
    ...step,
    id: named(step.id),
    after: step.after.length === 0 ? entry : step.after.map(link),
    ...(step.outcomes && {
      outcomes: step.outcomes.map((outcome) =>
        outcome.returnTo === undefined ? outcome : { ...outcome, returnTo: named(outcome.returnTo) },
      ),
    }),
  });
  const changed = (change: Change): Change => {
    if ("add" in change) return { add: placed(change.add) };
    if (!("step" in change)) return change;
    return {
      ...change,
      step: named(change.step),
      ...(change.after && { after: change.after.length === 0 ? entry : change.after.map(link) }),
    };
  };
  const placedSteps = steps.map(placed);
  const end: Step = {
    id: `end-${part}`,
    kind: "milestone",
    clock: "counted",
    days: 1,
    after: placedSteps.map(({ id }) => ({ step: id, link: "FS", lag: 0 })),
  };
  return {
    steps: [...placedSteps, end],
    measures: measures.map((measure) => ({
      ...measure,
      id: named(measure.id),
      requires: measure.requires.map(named).filter((id) => measures.some((each) => named(each.id) === id)),
      excludes: measure.excludes.map(named),
      changes: measure.changes.map(changed),
    })),
  };
}
