import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

export const returningFirstOutcomes: ProcessRule = {
  codes: ["first-outcome-returns"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const [first, ...others] = step.outcomes ?? [];
      // When all of them return, the rule of ends says so.
      if (first?.returnTo === undefined || others.every((outcome) => outcome.returnTo !== undefined)) continue;
      report("first-outcome-returns", {
        path: [...path, "outcomes", 0, "returnTo"],
        message: {
          zh: `判断“${step.id}”的首个结果“${first.id}”会退回`,
          en: `The first outcome "${first.id}" of decision "${step.id}" returns`,
        },
        remedy: {
          zh: "首个结果是主路径：把不退回的结果放在前面",
          en: "The first outcome is the main route: put one first that does not return",
        },
      });
    }
  },
};
