import { formatDays } from "../../../model/index.ts";
import { computeLimitDays, pickHeadLimits } from "../../head-limits.ts";
import type { CourseRule } from "../../rule.ts";

/** What is handled on the spot is promised and done within a working day; what is promised for no time is handled on the spot. */
export const T03: CourseRule = {
  code: "T03",
  checkCourse({ item, path, limits, timetable }, report) {
    const { caseKind } = item;
    const { promised } = pickHeadLimits(limits.map(({ limit }) => limit));
    const promise = promised && { days: computeLimitDays(promised), path: limits.find(({ limit }) => limit === promised)?.path ?? path };
    if (caseKind === "promised" && promise?.days === 0) {
      report({
        path: [...path, "caseKind"],
        message: { zh: "承诺 0 天，却不是即办件", en: "it promises 0 days, yet is not instant" },
        remedy: {
          zh: "把 caseKind（办件类型）改为 instant（即办件），或写出承诺天数",
          en: "Make it caseKind: instant, or give the days promised",
        },
        related: [{ message: { zh: "承诺时限在这里", en: "The promise is here" }, path: promise.path }],
      });
    }
    if (caseKind !== "instant") return;
    const remedy = {
      zh: "即办件当日办结：改正天数，或把 caseKind（办件类型）改为 promised（承诺件）",
      en: "Instant is within a working day: correct the days, or make it caseKind: promised",
    };
    if (promise && promise.days > 1) {
      const days = formatDays(promise.days);
      report({
        path: promise.path,
        message: { zh: `是即办件，却承诺 ${days} 个工作日`, en: `it is instant, yet promises ${days} working days` },
        remedy,
      });
    }
    const schedule = timetable();
    if (schedule && schedule.counted > 1) {
      const days = formatDays(schedule.counted);
      report({
        path: [...path, "caseKind"],
        message: {
          zh: `是即办件，环节却要 ${days} 个工作日`,
          en: `it is instant, yet its steps take ${days} working days`,
        },
        remedy,
      });
    }
  },
};
