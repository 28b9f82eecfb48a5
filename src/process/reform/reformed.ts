import { type Change, InputError, type Measure, type Process } from "../../model/index.ts";
import { applyMeasures, type ChangedStep, changedStep } from "./apply.ts";
import { type Choice, chosenMeasures } from "./choice.ts";
import type { Proposal } from "./values.ts";
import { whatIf } from "./what-if.ts";

/**
 * The process after the chosen measures, as `applyMeasures` has it, and then the changes by hand.
 * @throws InputError with everything that is wrong with the choice
 */
export function reformed(process: Process, choice: Choice): Process {
  return reformer(process, choice.changes)(chosenMeasures(process, choice));
}

/**
 * The process after one set of measures, in declaration order, and then after another. A step on which the same measures bear as in the set before is
 * the same object, unless it is changed by hand, so that it is cheap to tell what differs.
 */
export function reformer(process: Process, changes: readonly Change[] = []): (measures: readonly Measure[]) => Process {
  const changed = changedAgain();
  return (measures) => {
    const result = applyMeasures(process, measures, changed);
    if (result.problems.length > 0) throw new InputError(result.problems);
    return changes.length === 0 ? result.process : whatIf(result.process, changes);
  };
}

/** What `changedStep` returns: the same as the time before where a step and its changes are the same. */
function changedAgain(): typeof changedStep {
  const last = new Map<string, { readonly proposals: readonly Proposal[]; readonly changed: ChangedStep }>();
  return (step, proposals) => {
    const before = last.get(step.id);
    if (before?.changed.from === step && haveSameChanges(before.proposals, proposals)) return before.changed;
    const changed = changedStep(step, proposals);
    last.set(step.id, { proposals, changed });
    return changed;
  };
}

function haveSameChanges(some: readonly Proposal[], others: readonly Proposal[]): boolean {
  return some.length === others.length && some.every(({ change }, index) => change === others[index]?.change);
}
