import type { Measure, Process } from "../../../model/index.ts";
import { type Route, stepsOnRoute } from "../../../process/graph/index.ts";
import type { Condition } from "../decision/condition.ts";
import type { DecisionLink } from "../decision/decision-model.ts";
import { type CountRule, conditionCounts } from "./condition-counts.ts";
import { type ExactModel, exactModel } from "./exact-model.ts";
import { type LinkArrays, linkArrays, orderSteps, reachAll, type Switches } from "./link-passes.ts";
import { returnsOf, setFaults } from "./set-faults.ts";

/** All steps and links that any set of measures may bring, with those of one set switched on: at first the empty one. */
export interface SwitchedNetwork {
  readonly links: LinkArrays;
  readonly switches: Switches;
  readonly chosen: Uint8Array;
  readonly toggle: (measure: number) => void;
  /** Whether the set can be adopted; undefined where only applying it tells. Where it can, `order` is one in which its links run forwards. */
  readonly isAdoptable: () => boolean | undefined;
  readonly order: Int32Array;
  /** The order is the same for all sets. */
  readonly isOrderFixed: boolean;
  /** By measure, the numbers of the steps whose links or presence it bears on. */
  readonly stepsOf: readonly ReadonlySet<number>[];
}

export function switchedNetwork(process: Process, measures: readonly Measure[], model: ExactModel, route: Route): SwitchedNetwork {
  const size = model.steps.length;
  // Cycles, and what a removed decision takes with it, are a matter of every outcome that does not return.
  const whole = route === "longest" ? model : exactModel(process, measures, "longest");
  const [links, every] = [linkArrays(size, model.links), linkArrays(size, whole.links)];
  const faults = setFaults(process, measures, model);
  const order = new Int32Array(size);
  const isOrderFixed = orderSteps(every, new Int32Array(every.from.length).fill(1), order) === size;

  const rules: CountRule[] = [];
  let targets = 0;
  const count = (whens: readonly (readonly Condition[])[]) => {
    whens.forEach((when, index) => {
      rules.push({ target: targets + index, when });
    });
    targets += whens.length;
    return targets - whens.length;
  };
  const linkTargets = count(links.links.map(({ when }) => when));
  const everyTargets = count(every.links.map(({ when }) => when));
  const presentTargets = count(model.steps.map(({ added }) => [added]));
  const faultTargets = count([faults.sure, faults.open, faults.returns, faults.decisionRemoved]);
  const predecessorTargets = targets;
  model.steps.forEach(({ entries }, step) => {
    for (const when of entries) rules.push({ target: predecessorTargets + step, when });
  });
  const { counts, chosen, toggle } = conditionCounts(measures.length, targets + size, rules);
  const part = (start: number, length: number) => counts.subarray(start, start + length);
  const rest = { present: part(presentTargets, size), predecessors: part(predecessorTargets, size) };
  const [switches, everySwitches] = [
    { ...rest, links: part(linkTargets, links.from.length) },
    { ...rest, links: part(everyTargets, every.from.length) },
  ];
  const holds = (fault: number) => counts[faultTargets + fault] !== 0;
  const strandsReturn = strandedReturns(process, model, { order, links: every, switches: everySwitches, chosen });

  return {
    links,
    switches,
    chosen,
    toggle,
    order,
    isOrderFixed,
    stepsOf: stepsOf(measures.length, model, links.links),
    isAdoptable: () => {
      if (holds(0)) return false;
      if (holds(1)) return undefined;
      if (!isOrderFixed) {
        if (holds(3)) return undefined;
        if (orderSteps(every, everySwitches.links, order) < size) return false;
      }
      return !(holds(3) ? strandsReturn() : holds(2));
    },
  };
}

/** Whether a decision of the set that remains returns to a step that does not, be it removed or reached no more; links run forwards in `order`. */
function strandedReturns(
  process: Process,
  model: ExactModel,
  { order, links, switches, chosen }: { order: Int32Array; links: LinkArrays; switches: Switches; chosen: Uint8Array },
): () => boolean {
  const returns = returnsOf(model);
  const reachedBefore = stepsOnRoute(process, "longest");
  const isPresent = new Set(process.steps.map(({ id }) => id));
  const mayGo = model.steps.map(({ step: { id } }) => !isPresent.has(id) || reachedBefore.has(id));
  const isReached = new Uint8Array(model.steps.length);
  const goes = (step: number) =>
    (mayGo[step] && isReached[step] === 0) || model.steps[step]?.removers.some((measure) => chosen[measure] === 1);
  return () => {
    if (returns.length === 0) return false;
    reachAll(order, links, switches, isReached);
    const { present } = switches;
    return returns.some(({ decision, target }) => present[decision] !== 0 && present[target] !== 0 && !goes(decision) && goes(target));
  };
}

function stepsOf(measures: number, { steps }: ExactModel, links: readonly DecisionLink[]): Set<number>[] {
  const sets: Set<number>[] = Array.from({ length: measures }, () => new Set());
  const bear = (conditions: readonly Condition[], step: number) => {
    for (const { measure } of conditions.flat()) sets[measure]?.add(step);
  };
  for (const { to, when } of links) bear(when, to);
  steps.forEach(({ added, entries }, step) => {
    bear([added, ...entries.flat()], step);
  });
  return sets;
}
