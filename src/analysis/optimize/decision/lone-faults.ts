import type { Change, Measure, Process } from "../../../model/index.ts";
import { applyMeasures, isStepChange } from "../../../process/reform/index.ts";
import { chosen } from "./condition.ts";
import type { Conflict } from "./conflict.ts";
import { problemWith } from "./problem-with.ts";

/** Measures that a process cannot have at all, or not without others: they remove what a return leads to, or add or remove what is changed by hand. */
export function loneFaults(process: Process, measures: readonly Measure[], changes: readonly Change[]): Conflict[] {
  const isAgainst = againstHand(process, changes);
  return [...measures.entries()].flatMap(([measure, each]) => [
    ...lostReturns(process, measures, measure),
    ...(isAgainst(each) ? conflictOf(process, measures, measure, changes) : []),
  ]);
}

function conflictOf(process: Process, measures: readonly Measure[], measure: number, changes: readonly Change[]): Conflict[] {
  const problem = problemWith(process, [measures[measure] as Measure], changes);
  return problem ? [{ when: chosen([measure]), problem }] : [];
}

/** Whether a measure adds a step that is there, or removes one that is changed by hand, which must not be removed before. */
function againstHand({ steps }: Process, byHand: readonly Change[]): (measure: Measure) => boolean {
  const present = new Set([...steps.map(({ id }) => id), ...byHand.flatMap((change) => ("add" in change ? [change.add.id] : []))]);
  const changed = new Set(byHand.flatMap((change) => (isStepChange(change) ? [change.step] : [])));
  return ({ changes }) =>
    changes.some((change) =>
      "add" in change ? present.has(change.add.id) : isStepChange(change) && change.remove && changed.has(change.step),
    );
}

/** The target of a return can only go with the decision that returns to it: with the measures that remove that, or with it another decision. */
function lostReturns(process: Process, measures: readonly Measure[], measure: number): Conflict[] {
  const removed = removedBy(measures[measure] as Measure);
  if (removed.size === 0) return [];
  const added = measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  const decisions = new Set([...process.steps, ...added].filter(({ outcomes }) => outcomes).map(({ id }) => id));
  const returning = process.steps.filter(({ outcomes }) =>
    outcomes?.some(({ returnTo }) => returnTo !== undefined && removed.has(returnTo)),
  );
  return returning.flatMap(({ id }): Conflict[] => {
    const removers = [...measures.keys()].filter((other) => {
      const gone = removedBy(measures[other] as Measure);
      return gone.has(id) || [...gone].some((step) => decisions.has(step));
    });
    if (removers.includes(measure)) return [];
    const { problems } = applyMeasures(process, [measures[measure] as Measure]);
    const problem = problems.find(({ code }) => code === "removed-return-target");
    return problem ? [{ when: [...chosen([measure]), ...removers.map((other) => ({ measure: other, chosen: false }))], problem }] : [];
  });
}

function removedBy({ changes }: Measure): Set<string> {
  return new Set(changes.flatMap((change) => (isStepChange(change) && change.remove ? [change.step] : [])));
}
