import type { DataPath, Measure } from "../../../../model/index.ts";
import { walkStepChanges } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { repeatedStepChangesWords } from "./words.ts";

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
        message: repeatedStepChangesWords.stepChangedTwiceMessage(measure.id, change.step),
        remedy: repeatedStepChangesWords.stepChangedTwiceRemedy,
        related: [{ message: repeatedStepChangesWords.stepChangedTwiceRelated, path: twin }],
      });
    }
  },
};
