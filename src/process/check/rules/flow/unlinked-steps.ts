import type { ProcessRule } from "../../rule.ts";

/** Where a process says which steps are starts, another step after nothing is probably one whose `after` was forgotten. */
export const unlinkedSteps: ProcessRule = {
  codes: ["unlinked-step"],
  checkProcess({ process, path }, report) {
    if (!process.steps.some((step) => step.kind === "start")) return;
    for (const [index, step] of process.steps.entries()) {
      if (step.kind === "start" || step.after.length > 0) continue;
      report("unlinked-step", {
        path: [...path, "steps", index],
        message: {
          zh: `环节“${step.id}”没有前置环节，会从第 0 天开始`,
          en: `Step "${step.id}" comes after nothing, so it begins on day 0`,
        },
        remedy: { zh: "加上 after；确实从头开始就写 kind: start", en: "Add after, or make it kind: start" },
      });
    }
  },
};
