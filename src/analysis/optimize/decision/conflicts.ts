import type { Measure, Process, Step } from "../../../model/index.ts";
import { findCycleProblem } from "../../../process/graph/index.ts";
import { isStepChange } from "../../../process/reform/index.ts";
import type { ExcludedMeasures } from "../types.ts";
import { type Condition, type Conflict, hasLiterals } from "./condition.ts";
import { findConditionalCycles } from "./conditional-cycles.ts";
import { findLoneFaults } from "./lone-faults.ts";
import { buildDecisionModel, type Reckoning } from "./model.ts";
import { findClashes } from "./shared-changes.ts";
import { listVariants } from "./variants.ts";

/**
 * What keeps measures apart that do not say so themselves, as far as it can be told without trying their sets: each
 * with the fewest measures, none implied by another.
 */
export function findMeasureConflicts(process: Process, measures: readonly Measure[], reckoning: Reckoning): Conflict[] {
  const { changes } = reckoning;
  const all = [
    ...findLoneFaults(process, measures, changes),
    ...findClashes(process, measures),
    ...findCycleConflicts(process, measures, reckoning),
  ].sort((one, other) => listChosenMeasures(one.when).length - listChosenMeasures(other.when).length);
  return all.filter(({ when }, index) => all.every((other, at) => at >= index || !hasLiterals(when, other.when)));
}

function findCycleConflicts(process: Process, measures: readonly Measure[], { changes }: Reckoning): Conflict[] {
  if (!measures.some((measure) => measure.changes.some((change) => "add" in change || (isStepChange(change) && change.after)))) return [];
  // Steps that wait for each other are looked for on all routes, as a cycle may keep them off the one that is reckoned.
  const everywhere = buildDecisionModel(process, measures, { route: "longest", clock: "experienced", changes, start: undefined });
  const stepOf = listVariants(process, measures, changes, "experienced").map(({ step }) => step);
  return findConditionalCycles(everywhere).flatMap(({ when, steps: numbers }) => {
    const steps = numbers.map((number) => stepOf[number] as Step);
    const links = steps.map(({ id }, from) => ({ from, to: (from + 1) % steps.length, link: { step: id, link: "FS", lag: 0 } as const }));
    const closers = listChosenMeasures(when).map((measure) => measures[measure] as Measure);
    const problem = findCycleProblem(process, steps, links, { baseline: process, measures: closers });
    return problem ? [{ when, problem }] : [];
  });
}

function listChosenMeasures(when: Condition): number[] {
  return when.flatMap(({ measure, chosen }) => (chosen ? [measure] : []));
}

/** Conflicts as a search takes them. */
export interface ConflictRules {
  /** A measure, and others of which it needs one; none of them: it can never be chosen. */
  readonly needs: readonly { readonly measure: number; readonly oneOf: readonly number[] }[];
  readonly exclusions: readonly (readonly [number, number])[];
  /** All others: what a set must not have together. */
  readonly barred: readonly Condition[];
}

export function buildConflictRules(conflicts: readonly Conflict[]): ConflictRules {
  const rules = conflicts.map(({ when }) => ({ when, together: listChosenMeasures(when), unless: listUnlessMeasures(when) }));
  return {
    needs: rules.flatMap(({ together: [measure, other], unless }) =>
      measure !== undefined && other === undefined ? [{ measure, oneOf: unless }] : [],
    ),
    exclusions: rules.flatMap(({ together, unless }) => (isMeasurePair(together) && unless.length === 0 ? [together] : [])),
    barred: rules.flatMap(({ when, together, unless }) =>
      together.length > 2 || (isMeasurePair(together) && unless.length > 0) ? [when] : [],
    ),
  };
}

function isMeasurePair(measures: readonly number[]): measures is readonly [number, number] {
  return measures.length === 2;
}

function listUnlessMeasures(when: Condition): number[] {
  return when.flatMap(({ measure, chosen }) => (chosen ? [] : [measure]));
}

/** A conflict as users see it. */
export function describeConflict(measures: readonly Measure[], { when, problem: { code, message, remedy } }: Conflict): ExcludedMeasures {
  const listIds = (numbers: readonly number[]) => numbers.map((each) => (measures[each] as Measure).id);
  const unless = listIds(listUnlessMeasures(when));
  return { measures: listIds(listChosenMeasures(when)), ...(unless.length > 0 && { unless }), code, message, remedy };
}
