import type { Measure, Process } from "../../../model/index.ts";
import { isStepChange } from "../../../process/reform/index.ts";
import { getChangeKey, getStepKey } from "../decision/changed-things.ts";
import type { DecisionModel } from "../decision/decision-model.ts";
import { groupMeasuresByStretch } from "./stretches.ts";

/**
 * The measures in groups that do not bear on each other: what a set saves is the sum of what its parts in the groups save, and it can be adopted when
 * each of the parts can. `ties` are lists of measures that belong in one group.
 */
export function splitIndependentGroups(
  process: Process,
  measures: readonly Measure[],
  model: DecisionModel,
  ties: readonly (readonly number[])[],
): number[][] {
  const all = [...measures.keys()];
  if (hasBranchRemoval(process, measures)) return [all];
  const leaders = [...all];
  const findLeader = (measure: number): number => (leaders[measure] === measure ? measure : findLeader(leaders[measure] as number));
  for (const list of [...ties, ...groupMeasuresByStretch(model)]) {
    const [first, ...others] = list;
    for (const other of others) leaders[findLeader(other)] = findLeader(first as number);
  }
  const groups = new Map<number, number[]>();
  for (const measure of all) groups.set(findLeader(measure), [...(groups.get(findLeader(measure)) ?? []), measure]);
  return [...groups.values()];
}

/** A removed decision takes with it what only its other outcomes reach, and the returns of that: wherever it is. */
function hasBranchRemoval({ steps }: Process, measures: readonly Measure[]): boolean {
  const added = measures.flatMap(({ changes }) => changes.flatMap((change) => ("add" in change ? [change.add] : [])));
  const decisions = new Set([...steps, ...added].filter(({ outcomes }) => outcomes).map(({ id }) => id));
  return measures.some(({ changes }) => changes.some((change) => isStepChange(change) && change.remove && decisions.has(change.step)));
}

/** Lists of measures that change one thing, and may clash there: a step, the staff of a unit, or both ends of a return. */
export function listSharedChanges({ steps }: Process, measures: readonly Measure[]): number[][] {
  const lists = new Map<string, number[]>();
  measures.forEach(({ changes }, measure) => {
    for (const change of changes) lists.set(getChangeKey(change), [...(lists.get(getChangeKey(change)) ?? []), measure]);
  });
  const returns = steps.flatMap(({ id, outcomes }) =>
    (outcomes ?? []).flatMap(({ returnTo }) =>
      returnTo === undefined ? [] : [[...(lists.get(getStepKey(id)) ?? []), ...(lists.get(getStepKey(returnTo)) ?? [])]],
    ),
  );
  return [...lists.values(), ...returns];
}
