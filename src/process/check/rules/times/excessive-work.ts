import { formatDays, getPlannedMinutes, toMinutes } from "../../../../model/index.ts";
import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";
import { excessiveWorkWords } from "./words.ts";

/** An officer works on a step within its planned days: more would be cut to them when many cases are simulated. */
export const excessiveWork: ProcessRule = {
  codes: ["work-beyond-days"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const { id, work } = step;
      if (work === undefined || toMinutes(work) <= getPlannedMinutes(step)) continue;
      report("work-beyond-days", {
        path: [...path, "work"],
        message: excessiveWorkWords.workBeyondDaysMessage(id, formatDays(work)),
        remedy: excessiveWorkWords.workBeyondDaysRemedy,
      });
    }
  },
};
