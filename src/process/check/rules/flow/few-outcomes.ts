import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { fewOutcomesWords } from "./words.ts";

export const fewOutcomes: ProcessRule = {
  codes: ["few-outcomes", "outcomes-without-decision"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const count = step.outcomes?.length ?? 0;
      if (step.kind === "decision" && count < 2) {
        report("few-outcomes", {
          path: [...path, "outcomes"],
          at: "key",
          message: fewOutcomesWords.fewOutcomesMessage(step.id, count),
          remedy: fewOutcomesWords.fewOutcomesRemedy,
        });
      }
      if (step.kind !== "decision" && count > 0) {
        report("outcomes-without-decision", {
          path: [...path, "kind"],
          message: fewOutcomesWords.outcomesWithoutDecisionMessage(step.id),
          remedy: fewOutcomesWords.outcomesWithoutDecisionRemedy,
        });
      }
    }
  },
};
