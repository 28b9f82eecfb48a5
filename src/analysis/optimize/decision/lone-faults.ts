import { type Change, InputError, type Measure, type Problem, type Process } from "../../../model/index.ts";
import { applyMeasures, isStepChange } from "../../../process/reform/index.ts";
import { computeTotalMinutes } from "../../../process/schedule/index.ts";
import { type Conflict, createChosenCondition } from "./condition.ts";

/**
 * Measures that a process cannot have at all, or not without others: they remove what a return leads to, or add or
 * remove what is changed by hand.
 */
export function findLoneFaults(process: Process, measures: readonly Measure[], changes: readonly Change[]): Conflict[] {
  const isAgainst = createHandConflictTest(process, changes);
  return [...measures.entries()].flatMap(([measure, each]) => [
    ...findLostReturns(process, measures, measure),
    ...(isAgainst(each) ? listLoneConflicts(process, measures, measure, changes) : []),
  ]);
}

function listLoneConflicts(process: Process, measures: readonly Measure[], measure: number, changes: readonly Change[]): Conflict[] {
  const problem = findSetProblem(process, [measures[measure] as Measure], changes);
  return problem ? [{ when: createChosenCondition([measure]), problem }] : [];
}

/**
 * Whether a measure adds a step that is there, or removes one that is changed by hand, which must not be removed
 * before.
 */
function createHandConflictTest({ steps }: Process, byHand: readonly Change[]): (measure: Measure) => boolean {
  const present = new Set([...steps.map(({ id }) => id), ...byHand.flatMap((change) => ("add" in change ? [change.add.id] : []))]);
  const changed = new Set(byHand.flatMap((change) => (isStepChange(change) ? [change.step] : [])));
  return ({ changes }) =>
    changes.some((change) =>
      "add" in change ? present.has(change.add.id) : isStepChange(change) && change.remove && changed.has(change.step),
    );
}

/**
 * The target of a return can only go with the decision that returns to it: with the measures that remove that, or with
 * it another decision.
 */
function findLostReturns(process: Process, measures: readonly Measure[], measure: number): Conflict[] {
  const removed = collectRemovedSteps(measures[measure] as Measure);
  if (removed.size === 0) return [];
  const added = measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  const decisions = new Set([...process.steps, ...added].filter(({ outcomes }) => outcomes).map(({ id }) => id));
  const returning = process.steps.filter(({ outcomes }) =>
    outcomes?.some(({ returnTo }) => returnTo !== undefined && removed.has(returnTo)),
  );
  return returning.flatMap(({ id }): Conflict[] => {
    const removers = [...measures.keys()].filter((other) => {
      const gone = collectRemovedSteps(measures[other] as Measure);
      return gone.has(id) || [...gone].some((step) => decisions.has(step));
    });
    if (removers.includes(measure)) return [];
    const { problems } = applyMeasures(process, [measures[measure] as Measure]);
    const problem = problems.find(({ code }) => code === "removed-return-target");
    return problem
      ? [{ when: [...createChosenCondition([measure]), ...removers.map((other) => ({ measure: other, chosen: false }))], problem }]
      : [];
  });
}

function collectRemovedSteps({ changes }: Measure): Set<string> {
  return new Set(changes.flatMap((change) => (isStepChange(change) && change.remove ? [change.step] : [])));
}

/**
 * What is wrong with measures and changes by hand for themselves, whatever else they need; undefined where nothing is.
 */
function findSetProblem(process: Process, measures: readonly Measure[], changes: readonly Change[]): Problem | undefined {
  const alone = { ...process, measures: measures.map((measure) => ({ ...measure, requires: [], excludes: [] })) };
  try {
    computeTotalMinutes(alone, { measures: measures.map(({ id }) => id), changes, route: "longest" });
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
    throw error;
  }
}
