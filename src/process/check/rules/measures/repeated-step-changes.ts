import type { DataPath, Measure } from "../../../../model/index.ts";
import { walkStepChanges } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

export const repeatedStepChanges: ProcessRule = {
  codes: ["step-changed-twice"],
  checkProcess(context, report) {
    const first = new Map<Measure, Map<string, DataPath>>();
    for (const { value: change, measure, path } of walkStepChanges(context)) {
      const changed = first.get(measure) ?? new Map<string, DataPath>();
      first.set(measure, changed);
      const twin = changed.get(change.step);
      if (!twin) {
        changed.set(change.step, path);
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
