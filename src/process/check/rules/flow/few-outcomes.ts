import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

export const fewOutcomes: ProcessRule = {
  codes: ["few-outcomes", "outcomes-without-decision"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const count = step.outcomes?.length ?? 0;
      if (step.kind === "decision" && count < 2) {
        report("few-outcomes", {
          path: [...path, "outcomes"],
          at: "key",
          message: {
            zh: `判断“${step.id}”${count === 1 ? "只有 1 个结果" : "没有结果"}`,
            en: `Decision "${step.id}" has ${count === 1 ? "only 1 outcome" : "no outcomes"}`,
          },
          remedy: { zh: "在 outcomes 下列出两个以上的结果，或改为普通环节", en: "List two or more outcomes, or make it a task" },
        });
      }
      if (step.kind !== "decision" && count > 0) {
        report("outcomes-without-decision", {
          path: [...path, "kind"],
          message: { zh: `环节“${step.id}”有结果分支，却不是判断`, en: `Step "${step.id}" has outcomes but is not a decision` },
          remedy: {
            zh: "写明 kind: decision；若不是判断，删去 outcomes",
            en: "Make it a decision with kind: decision, or delete the outcomes",
          },
        });
      }
    }
  },
};
