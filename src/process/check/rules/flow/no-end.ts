import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

/**
 * A step that nothing follows is an end, so that only two things keep a case from ending: a cycle, which is told elsewhere, and a decision
 * that does nothing but return.
 */
export const noEnd: ProcessRule = {
  codes: ["no-end"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const outcomes = step.outcomes ?? [];
      if (outcomes.length < 2 || outcomes.some((outcome) => outcome.returnTo === undefined)) continue;
      report("no-end", {
        path: [...path, "outcomes"],
        at: "key",
        message: {
          zh: `判断“${step.id}”的结果全是退回，从这里到不了结束`,
          en: `Every outcome of decision "${step.id}" returns, so that no end is reached from it`,
        },
        remedy: { zh: "在首位加一个不退回的结果", en: "Put an outcome first that does not return" },
      });
    }
  },
};
