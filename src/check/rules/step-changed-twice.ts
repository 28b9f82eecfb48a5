import { everyStepChange } from "../parts.ts";
import type { ProcessRule } from "../rule.ts";

export const stepChangedTwice: ProcessRule = {
  codes: ["step-changed-twice"],
  checkProcess(context, report) {
    const first = new Map<string, readonly (string | number)[]>();
    for (const { value: change, measure, path } of everyStepChange(context)) {
      const key = JSON.stringify([measure.id, change.step]);
      const twin = first.get(key);
      if (!twin) {
        first.set(key, path);
        continue;
      }
      report("step-changed-twice", {
        path,
        message: {
          zh: `举措“${measure.id}”两次改动环节“${change.step}”`,
          en: `Measure "${measure.id}" changes step "${change.step}" twice`,
        },
        remedy: { zh: "合并成一项改动", en: "Join them into one change" },
        related: [{ message: { zh: "先在这里改动", en: "Changed here first" }, path: twin }],
      });
    }
  },
};
