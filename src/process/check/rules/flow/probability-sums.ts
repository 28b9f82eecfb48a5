import { walkStepChanges, walkSteps } from "../../parts.ts";
import { findProbabilityFault, probabilityRemedy as remedy } from "../../probability-fault.ts";
import type { ProcessRule } from "../../rule.ts";

export const probabilitySums: ProcessRule = {
  codes: ["probability-sum"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const message = findProbabilityFault(step.id, step.outcomes ?? []);
      if (message) report("probability-sum", { path: [...path, "outcomes"], at: "key", message, remedy });
    }
    for (const { value: change, path } of walkStepChanges(context)) {
      const outcomes = context.steps.get(change.step)?.outcomes ?? context.added.get(change.step)?.step.outcomes;
      // What is wrong before the change is told there, unknown outcomes by their own rule.
      if (!outcomes || !change.outcomes || findProbabilityFault(change.step, outcomes)) continue;
      if (change.outcomes.some(({ id }) => outcomes.every((outcome) => outcome.id !== id))) continue;
      const given = new Map(change.outcomes.map((each) => [each.id, each.probability]));
      const message = findProbabilityFault(
        change.step,
        outcomes.map((outcome) => ({ ...outcome, probability: given.get(outcome.id) ?? outcome.probability })),
      );
      if (message) report("probability-sum", { path: [...path, "outcomes"], at: "key", message, remedy });
    }
  },
};
