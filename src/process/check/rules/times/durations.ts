import { formatDays, getPlannedMinutes, toWorkingDays } from "../../../../model/index.ts";
import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { ProcessRule } from "../../rule.ts";

/** More than ten years of working days in one step is taken for a slip of the pen. */
const absurdDays = 2_500;

/** Kinds that need no time of their own. */
const timelessKinds = new Set(["start", "end", "milestone", "decision", "document", "data", "parallel"]);

export const stepDurations: ProcessRule = {
  codes: ["missing-days", "two-durations", "absurd-days"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) {
      if (step.days !== undefined || step.calendarDays !== undefined) continue;
      // Outcomes make it a decision, even where the kind is forgotten.
      if (timelessKinds.has(step.kind) || step.outcomes !== undefined) continue;
      report("missing-days", {
        path: [...path, "days"],
        message: { zh: `环节“${step.id}”没有天数，按 0 计算`, en: `Step "${step.id}" has no days; it counts as 0` },
        remedy: { zh: "加上 days；确实不占时间就写 days: 0", en: "Add days; write days: 0 when it takes no time" },
      });
    }
    const timed = [
      ...[...walkSteps(context)].map(({ value, path }) => ({ value, path, id: value.id })),
      ...[...walkStepChanges(context)].map(({ value, path }) => ({ value, path, id: value.step })),
    ];
    for (const { value, path, id } of timed) {
      if (value.days !== undefined && value.calendarDays !== undefined) {
        report("two-durations", {
          path: [...path, "calendarDays"],
          at: "key",
          message: { zh: `环节“${id}”同时写了 days 和 calendarDays`, en: `Step "${id}" has both days and calendarDays` },
          remedy: { zh: "两者只留一个", en: "Keep one of them" },
        });
      }
      const days = toWorkingDays(getPlannedMinutes(value));
      if (days <= absurdDays) continue;
      report("absurd-days", {
        path: [...path, value.days === undefined ? "calendarDays" : "days"],
        message: { zh: `环节“${id}”长达 ${formatDays(days)} 个工作日`, en: `Step "${id}" takes ${formatDays(days)} working days` },
        remedy: { zh: "超过十年，请核对", en: "That is more than ten years; check it" },
      });
    }
  },
};
