import type { Measure, Process } from "../../../model/index.ts";
import type { Decision } from "../decision/decision.ts";
import { listVariants } from "../decision/variants.ts";
import { splitIndependentGroups } from "../sets/independent-groups.ts";
import { isSteadyChoice, type RiskChoice } from "./risk-choice.ts";

/**
 * The candidates in groups whose savings add up in every case: those of the decision, where a measure bears on all steps that it changes, as real days vary
 * with the unit and with what is said of them, too. One group where outcomes are drawn, as a case may end before it comes to some of them.
 */
export function splitCaseGroups(process: Process, decision: Decision, choice: RiskChoice): readonly (readonly number[])[] {
  const { candidates, groups, model, ties } = decision;
  if (!isSteadyChoice(process, choice) || groups.length === 1) return [[...candidates.keys()]];
  return splitIndependentGroups(process, candidates, includeAllChangers(process, candidates, model, choice), ties);
}

function includeAllChangers(
  process: Process,
  candidates: readonly Measure[],
  model: Decision["model"],
  { changes = [] }: RiskChoice,
): Decision["model"] {
  const variants = listVariants(process, candidates, changes, "experienced");
  const steps = model.steps.map((step, number) => ({
    ...step,
    settings: [...step.settings, ...(variants[number]?.changes ?? []).map(({ measure }) => ({ measure, minutes: 0 }))],
  }));
  return { ...model, steps };
}
