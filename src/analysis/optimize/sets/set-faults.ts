import type { Measure, Process } from "../../../model/index.ts";
import { listRequirements } from "../../../process/reform/index.ts";
import { type Condition, createChosenCondition } from "../decision/condition.ts";
import { findSetClashes } from "./clashing-sets.ts";
import type { ExactModel } from "./exact-model.ts";

/** Conditions each of which keeps a set of measures from being adopted, cycles apart. */
export interface SetFaults {
  readonly sure: readonly Condition[];
  /** What holds only where no decision is removed, as such a removal takes other steps with it: outcomes that return to a removed step. */
  readonly returns: readonly Condition[];
  /** Under any of these nothing but applying the set tells. */
  readonly open: readonly Condition[];
  /** Conditions of each of which a decision is removed. */
  readonly decisionRemoved: readonly Condition[];
}

export function findSetFaults(process: Process, measures: readonly Measure[], model: ExactModel): SetFaults {
  const position = new Map(measures.map(({ id }, index) => [id, index]));
  const toPositions = (ids: readonly string[]) => ids.flatMap((id) => position.get(id) ?? []);
  const missing = measures.flatMap((measure, index) =>
    listRequirements(measure, process).map((need) => [
      ...createChosenCondition([index]),
      ...toPositions(need).map((other) => ({ measure: other, chosen: false })),
    ]),
  );
  const excluded = measures.flatMap((measure, index) =>
    toPositions(measure.excludes).map((other) => createChosenCondition([index, other])),
  );
  const clashes = findSetClashes(process, measures);
  return {
    sure: [...missing, ...excluded, ...clashes.sure.map(createChosenCondition)],
    open: clashes.open.map(createChosenCondition),
    returns: listStrandingConditions(model),
    decisionRemoved: model.steps.flatMap(({ step, added, removers }) =>
      step.outcomes ? removers.map((measure) => [...added, ...createChosenCondition([measure])]) : [],
    ),
  };
}

/** Outcomes that return, as the decision and the steps of its target by number; one measure may bring a target, or several of them. */
export function listReturnTargets({ steps }: ExactModel): { readonly decision: number; readonly target: number }[] {
  const numbers = new Map<string, number[]>();
  steps.forEach(({ step: { id } }, number) => {
    numbers.set(id, [...(numbers.get(id) ?? []), number]);
  });
  return steps.flatMap(({ step }, decision) =>
    (step.outcomes ?? []).flatMap(({ returnTo }) =>
      returnTo === undefined ? [] : (numbers.get(returnTo) ?? []).map((target) => ({ decision, target })),
    ),
  );
}

/** A decision that remains returns to a step that is removed. */
function listStrandingConditions(model: ExactModel): Condition[] {
  return listReturnTargets(model).flatMap(({ decision, target }) => {
    const [from, to] = [decision, target].map((number) => model.steps[number]) as [
      (typeof model.steps)[number],
      (typeof model.steps)[number],
    ];
    const remains = [...from.added, ...from.removers.map((measure) => ({ measure, chosen: false }))];
    return to.removers.map((measure) => [...createChosenCondition([measure]), ...to.added, ...remains]);
  });
}
