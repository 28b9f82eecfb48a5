import type { Measure, Process, Step } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import type { Condition } from "../decision/condition.ts";
import { listLinkEntries } from "../decision/link-conditions.ts";
import { buildPresence, type DecisionLink, type DecisionStep, listDecisionLinks } from "../decision/model.ts";
import { computeStepMinutes, createRangeLookup, type StepMinutes } from "../decision/step-minutes.ts";
import { listVariants } from "../decision/variants.ts";

/**
 * A process of which every step and link says for which sets of measures it is there, and every step what it takes on
 * either clock.
 */
export interface ExactModel {
  /** How many measures there are to decide on. */
  readonly size: number;
  readonly steps: readonly ExactStep[];
  readonly links: readonly DecisionLink[];
}

/** Its minutes are those that pass. */
export interface ExactStep extends DecisionStep {
  /** As the process has it, or the measure that adds it. */
  readonly step: Step;
  /**
   * For each predecessor that it may have, conditions of each of which it has it. Predecessors that are nowhere to be
   * found are among them.
   */
  readonly entries: readonly (readonly Condition[])[];
  /** What of its time counts. */
  readonly counted: StepMinutes;
}

/**
 * Without a start. For a set that can be adopted it has what the reformed process has, as long as no decision is
 * removed.
 */
export function buildExactModel(process: Process, measures: readonly Measure[], route: Route): ExactModel {
  const variants = listVariants(process, measures, [], "counted");
  const rangeOf = createRangeLookup(undefined);
  return {
    size: measures.length,
    links: listDecisionLinks(variants, route),
    steps: variants.map((variant) => ({
      ...buildPresence(variant),
      ...computeStepMinutes("experienced", variant, rangeOf),
      step: variant.step,
      entries: listLinkEntries(variant).map(({ when }) => when),
      counted: computeStepMinutes("counted", variant, rangeOf),
    })),
  };
}
