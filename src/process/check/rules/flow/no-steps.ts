import type { ProcessRule } from "../../rule.ts";

export const noSteps: ProcessRule = {
  codes: ["no-steps"],
  checkProcess({ process, path }, report) {
    if (process.steps.length > 0) return;
    report("no-steps", {
      path: [...path, "steps"],
      message: { zh: `流程“${process.id}”没有环节`, en: `Process "${process.id}" has no steps` },
      remedy: { zh: "在 steps 下列出环节", en: "List its steps under steps" },
    });
  },
};
