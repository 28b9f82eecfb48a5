import { formatDays, getPlannedMinutes, toMinutes } from "../../../../model/index.ts";
import { walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

/** An officer works on a step within its planned days: more would be cut to them when many cases are simulated. */
export const excessiveWork: ProcessRule = {
  codes: ["work-beyond-days"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      const { id, work } = step;
      if (work === undefined || toMinutes(work) <= getPlannedMinutes(step)) continue;
      report("work-beyond-days", {
        path: [...path, "work"],
        message: {
          zh: `环节“${id}”的经办时间 ${formatDays(work)} 天多于环节的天数，只按环节的天数计算`,
          en: `The work of step "${id}" is ${formatDays(work)} days, more than it takes; it counts as all its days`,
        },
        remedy: {
          zh: "核对 work 与 days：work 是 days 之内经办人实际办理的天数",
          en: "Check work and days: work is the part of days in which an officer works",
        },
      });
    }
  },
};
