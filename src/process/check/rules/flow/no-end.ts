import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { noEndWords } from "./words.ts";

/**
 * A step that nothing follows is an end, so that only two things keep a case from ending: a cycle, which is told
 * elsewhere, and a decision that does nothing but return.
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
        message: noEndWords.noEndMessage(step.id),
        remedy: noEndWords.noEndRemedy,
      });
    }
  },
};
