import type { Measure, Process } from "../../../model/index.ts";
import { collectRouteSteps, type Route } from "../../../process/graph/index.ts";
import type { Condition } from "../decision/condition.ts";
import type { DecisionLink } from "../decision/model.ts";
import { type CountRule, createConditionCounts } from "./condition-counts.ts";
import { buildExactModel, type ExactModel } from "./exact-model.ts";
import { buildLinkArrays, type LinkArrays, type LinkSwitches, markReachedSteps, orderSwitchedSteps } from "./link-passes.ts";
import { findSetFaults, listReturnTargets } from "./set-faults.ts";

/**
 * All steps and links that any set of measures may bring, with those of one set switched on: at first the empty one.
 */
export interface SwitchedNetwork {
  readonly links: LinkArrays;
  readonly switches: LinkSwitches;
  readonly chosen: Uint8Array;
  readonly toggle: (measure: number) => void;
  /**
   * Whether the set can be adopted; undefined where only applying it tells. Where it can, `order` is one in which its
   * links run forwards.
   */
  readonly isAdoptable: () => boolean | undefined;
  readonly order: Int32Array;
  /** The order is the same for all sets. */
  readonly isOrderFixed: boolean;
  /** By measure, the numbers of the steps whose links or presence it bears on. */
  readonly stepsOf: readonly ReadonlySet<number>[];
}

export function createSwitchedNetwork(process: Process, measures: readonly Measure[], model: ExactModel, route: Route): SwitchedNetwork {
  const size = model.steps.length;
  // Cycles, and what a removed decision takes with it, are a matter of every outcome that does not return.
  const whole = route === "longest" ? model : buildExactModel(process, measures, "longest");
  const [links, every] = [buildLinkArrays(size, model.links), buildLinkArrays(size, whole.links)];
  const faults = findSetFaults(process, measures, model);
  const order = new Int32Array(size);
  const isOrderFixed = orderSwitchedSteps(every, new Int32Array(every.from.length).fill(1), order) === size;

  const rules: CountRule[] = [];
  let targets = 0;
  const addRules = (whens: readonly (readonly Condition[])[]) => {
    whens.forEach((when, index) => {
      rules.push({ target: targets + index, when });
    });
    targets += whens.length;
    return targets - whens.length;
  };
  const linkTargets = addRules(links.links.map(({ when }) => when));
  const everyTargets = addRules(every.links.map(({ when }) => when));
  const presentTargets = addRules(model.steps.map(({ added }) => [added]));
  const faultTargets = addRules([faults.sure, faults.open, faults.returns, faults.decisionRemoved]);
  const predecessorTargets = targets;
  model.steps.forEach(({ entries }, step) => {
    for (const when of entries) rules.push({ target: predecessorTargets + step, when });
  });
  const { counts, chosen, toggle } = createConditionCounts(measures.length, targets + size, rules);
  const getPart = (start: number, length: number) => counts.subarray(start, start + length);
  const rest = { present: getPart(presentTargets, size), predecessors: getPart(predecessorTargets, size) };
  const [switches, everySwitches] = [
    { ...rest, links: getPart(linkTargets, links.from.length) },
    { ...rest, links: getPart(everyTargets, every.from.length) },
  ];
  const isHolding = (fault: number) => counts[faultTargets + fault] !== 0;
  const strandsReturn = createStrandingTest(process, model, { order, links: every, switches: everySwitches, chosen });

  return {
    links,
    switches,
    chosen,
    toggle,
    order,
    isOrderFixed,
    stepsOf: collectMeasureSteps(measures.length, model, links.links),
    isAdoptable: () => {
      if (isHolding(0)) return false;
      if (isHolding(1)) return undefined;
      if (!isOrderFixed) {
        if (isHolding(3)) return undefined;
        if (orderSwitchedSteps(every, everySwitches.links, order) < size) return false;
      }
      return !(isHolding(3) ? strandsReturn() : isHolding(2));
    },
  };
}

/**
 * Whether a decision of the set that remains returns to a step that does not, be it removed or reached no more; links
 * run forwards in `order`.
 */
function createStrandingTest(
  process: Process,
  model: ExactModel,
  { order, links, switches, chosen }: { order: Int32Array; links: LinkArrays; switches: LinkSwitches; chosen: Uint8Array },
): () => boolean {
  const returns = listReturnTargets(model);
  const reachedBefore = collectRouteSteps(process, "longest");
  const isPresent = new Set(process.steps.map(({ id }) => id));
  const mayGo = model.steps.map(({ step: { id } }) => !isPresent.has(id) || reachedBefore.has(id));
  const isReached = new Uint8Array(model.steps.length);
  const isGone = (step: number) =>
    (mayGo[step] && isReached[step] === 0) || model.steps[step]?.removers.some((measure) => chosen[measure] === 1);
  return () => {
    if (returns.length === 0) return false;
    markReachedSteps(order, links, switches, isReached);
    const { present } = switches;
    return returns.some(({ decision, target }) => present[decision] !== 0 && present[target] !== 0 && !isGone(decision) && isGone(target));
  };
}

function collectMeasureSteps(measures: number, { steps }: ExactModel, links: readonly DecisionLink[]): Set<number>[] {
  const sets: Set<number>[] = Array.from({ length: measures }, () => new Set());
  const addSteps = (conditions: readonly Condition[], step: number) => {
    for (const { measure } of conditions.flat()) sets[measure]?.add(step);
  };
  for (const { to, when } of links) addSteps(when, to);
  steps.forEach(({ added, entries }, step) => {
    addSteps([added, ...entries.flat()], step);
  });
  return sets;
}
