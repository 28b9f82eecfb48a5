import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { returningFirstOutcomesWords } from "./words.ts";

export const returningFirstOutcomes: ProcessRule = {
  codes: ["first-outcome-returns"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const [first, ...others] = step.outcomes ?? [];
      // When all of them return, the rule of ends says so.
      if (first?.returnTo === undefined || others.every((outcome) => outcome.returnTo !== undefined)) continue;
      report("first-outcome-returns", {
        path: [...path, "outcomes", 0, "returnTo"],
        message: returningFirstOutcomesWords.firstOutcomeReturnsMessage(step.id, first.id),
        remedy: returningFirstOutcomesWords.firstOutcomeReturnsRemedy,
      });
    }
  },
};
