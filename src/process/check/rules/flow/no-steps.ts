import type { ProcessRule } from "../../rule.ts";
import { noStepsWords } from "./words.ts";

export const noSteps: ProcessRule = {
  codes: ["no-steps"],
  checkProcess({ process, path }, report) {
    if (process.steps.length > 0) return;
    report("no-steps", {
      path: [...path, "steps"],
      message: noStepsWords.noStepsMessage(process.id),
      remedy: noStepsWords.noStepsRemedy,
    });
  },
};
