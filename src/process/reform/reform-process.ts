import { type Change, InputError, type Measure, type Process, requireCall } from "../../model/index.ts";
import { applyMeasures, type ChangedStep, mergeProposals } from "./apply.ts";
import { type ReformChoice, reformChoiceKinds, resolveChoice } from "./choice.ts";
import type { Proposal } from "./values.ts";
import { applyChanges } from "./what-if.ts";

/**
 * The process after the chosen measures, as `applyMeasures` has it, and then the changes by hand, first those of the
 * scenario.
 * @throws InputError with everything that is wrong with the choice
 * @example
 * ```ts
 * import { buildProcess, reformProcess } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const reformed = reformProcess(buildProcess({ id: "permit", steps }), { changes: [{ step: "apply", days: 2 }] });
 * reformed.steps.map(({ days }) => days); // → [ 2, 3 ]
 * ```
 */
export function reformProcess(process: Process, choice: ReformChoice): Process {
  requireCall(process, choice, reformChoiceKinds);
  return applyChoice(process, choice);
}

/**
 * The same inside, where the choice may be the options of something else.
 * @throws InputError as `reformProcess`
 */
export function applyChoice(process: Process, choice: ReformChoice): Process {
  const { measures, changes } = resolveChoice(process, choice);
  return createReformer(process, changes)(measures);
}

/**
 * The process after one set of measures, in declaration order, and then after another. A step on which the same
 * measures bear as in the set before is the same object, unless it is changed by hand, so that it is cheap to tell what
 * differs.
 */
export function createReformer(process: Process, changes: readonly Change[] = []): (measures: readonly Measure[]) => Process {
  const changed = memoizeStepChanges();
  return (measures) => {
    const result = applyMeasures(process, measures, changed);
    if (result.problems.length > 0) throw new InputError(result.problems);
    return changes.length === 0 ? result.process : applyChanges(result.process, changes);
  };
}

/** What `mergeProposals` returns: the same as the time before where a step and its changes are the same. */
function memoizeStepChanges(): typeof mergeProposals {
  const last = new Map<string, { readonly proposals: readonly Proposal[]; readonly changed: ChangedStep }>();
  return (step, proposals) => {
    const before = last.get(step.id);
    if (before?.changed.from === step && hasEqualChanges(before.proposals, proposals)) return before.changed;
    const changed = mergeProposals(step, proposals);
    last.set(step.id, { proposals, changed });
    return changed;
  };
}

function hasEqualChanges(some: readonly Proposal[], others: readonly Proposal[]): boolean {
  return some.length === others.length && some.every(({ change }, index) => change === others[index]?.change);
}
