import type { Change, Measure, Process } from "../../../model/index.ts";
import { applyMeasures, isStepChange, listRequirements } from "../../../process/reform/index.ts";
import { type Condition, createChosenCondition } from "../decision/condition.ts";
import { getChangeKey, getStepKey, isDaysOnly, listSharedPairs } from "../decision/shared-changes.ts";
import type { ExactModel } from "./exact-model.ts";

/** Conditions each of which keeps a set of measures from being adopted, cycles apart. */
interface SetFaults {
  readonly sure: readonly Condition[];
  /**
   * What holds only where no decision is removed, as such a removal takes other steps with it: outcomes that return to
   * a removed step.
   */
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

/**
 * Outcomes that return, as the decision and the steps of its target by number; one measure may bring a target, or
 * several of them.
 */
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

/** Sets of a few measures that may not stand by what they want of the same step or unit, by positions in the list. */
interface SetClashes {
  /** Never, whatever else is chosen. */
  readonly sure: readonly (readonly number[])[];
  /** Their `actual` differs, which counts only where no other measure sets fewer days. */
  readonly open: readonly (readonly number[])[];
}

/**
 * Each measure, and each two that change or add the same thing, are applied to that thing alone, where a third one adds
 * it with that: so it is what `reform/` says.
 */
function findSetClashes(process: Process, measures: readonly Measure[]): SetClashes {
  const steps = new Map(process.steps.map((step) => [getStepKey(step.id), step]));
  const things = measures.map(({ changes }) => new Set(changes.map(getChangeKey)));
  const timed = measures.map(stripActual);
  const mayClash = measures.map((measure) => !isDaysOnly(measure));
  const together = [...measures.map((_, measure) => [measure]), ...listSharedPairs(measures)].filter((positions) =>
    positions.every((position) => mayClash[position]),
  );
  const suspects = together.flatMap((positions): Suspect[] => {
    const [first, ...others] = positions.map((position) => things[position] as ReadonlySet<string>);
    const shared = [...(first ?? [])].filter((thing) => others.every((set) => set.has(thing)));
    const part = { ...process, steps: shared.flatMap((thing) => steps.get(thing) ?? []) };
    const adders = listAdders(
      shared.filter((thing) => !steps.has(thing)),
      measures,
    );
    return [
      { part, positions },
      ...adders.filter((each) => !positions.includes(each)).map((each) => ({ part, positions: [...positions, each] })),
    ];
  });
  const found = suspects.filter((suspect) => isClash(suspect, measures));
  const [sure, open] = [true, false].map((isSure) => found.filter((suspect) => isClash(suspect, timed) === isSure)) as [
    Suspect[],
    Suspect[],
  ];
  return { sure: sure.map(({ positions }) => positions), open: open.map(({ positions }) => positions) };
}

/** Measures, and the part of the process that some of them have in common. */
interface Suspect {
  readonly part: Process;
  readonly positions: readonly number[];
}

function isClash({ part, positions }: Suspect, measures: readonly Measure[]): boolean {
  const own = positions.map((position) => measures[position] as Measure);
  // With all measures, what each of them needs would be worked out anew for every part.
  const { problems } = applyMeasures({ ...part, measures: own }, own);
  return problems.some(({ code }) => code === "measure-conflict" || code === "added-twice");
}

/** The measures that add one of the steps. */
function listAdders(things: readonly string[], measures: readonly Measure[]): number[] {
  if (things.length === 0) return [];
  return measures.flatMap(({ changes }, measure) =>
    changes.some((change) => "add" in change && things.includes(getChangeKey(change))) ? [measure] : [],
  );
}

function stripActual(measure: Measure): Measure {
  const changes = measure.changes.map((change): Change => (isStepChange(change) ? { ...change, actual: undefined } : change));
  return { ...measure, changes };
}
