import { formatDays } from "../../../model/index.ts";
import { computeLimitDays, pickHeadLimits } from "../../head-limits.ts";
import type { CourseRule } from "../../rule.ts";
import { T03Words } from "./words.ts";

/**
 * What is handled on the spot is promised and done within a working day; what is promised for no time is handled on the
 * spot.
 */
export const T03: CourseRule = {
  code: "T03",
  checkCourse({ item, path, limits, timetable }, report) {
    const { caseKind } = item;
    const { promised } = pickHeadLimits(limits.map(({ limit }) => limit));
    const promise = promised && { days: computeLimitDays(promised), path: limits.find(({ limit }) => limit === promised)?.path ?? path };
    if (caseKind === "promised" && promise?.days === 0) {
      report({
        path: [...path, "caseKind"],
        message: T03Words.message,
        remedy: T03Words.remedy,
        related: [{ message: T03Words.related, path: promise.path }],
      });
    }
    if (caseKind !== "instant") return;
    const remedy = T03Words.otherRemedy;
    if (promise && promise.days > 1) {
      const days = formatDays(promise.days);
      report({
        path: promise.path,
        message: T03Words.otherMessage(days),
        remedy,
      });
    }
    const schedule = timetable();
    if (schedule && schedule.counted > 1) {
      const days = formatDays(schedule.counted);
      report({
        path: [...path, "caseKind"],
        message: T03Words.thirdMessage(days),
        remedy,
      });
    }
  },
};
