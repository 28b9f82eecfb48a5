import type { ProcessRule } from "../../rule.ts";
import { unlinkedStepsWords } from "./words.ts";

/**
 * Where a process says which steps are starts, another step after nothing is probably one whose `after` was forgotten.
 */
export const unlinkedSteps: ProcessRule = {
  codes: ["unlinked-step"],
  checkProcess({ process, path }, report) {
    if (!process.steps.some((step) => step.kind === "start")) return;
    for (const [index, step] of process.steps.entries()) {
      if (step.kind === "start" || step.after.length > 0) continue;
      report("unlinked-step", {
        path: [...path, "steps", index],
        message: unlinkedStepsWords.unlinkedStepMessage(step.id),
        remedy: unlinkedStepsWords.unlinkedStepRemedy,
      });
    }
  },
};
