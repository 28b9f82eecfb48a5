import { formatDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { formatWorkdayCount } from "../../working-days.ts";
import { T10Words } from "./words.ts";

/** Below this share of the statutory limit a promise is hard to believe. */
const minCredibleShare = 0.1;

export const T10: CourseRule = {
  code: "T10",
  checkCourse({ item, limits, timetable }, report) {
    for (const [index, { kind, days, statutory }] of (timetable()?.limits ?? []).entries()) {
      const path = limits[index]?.path;
      if (kind !== "promised" || statutory === null || statutory === 0 || !path) continue;
      if (days === statutory) {
        report({
          path,
          message: T10Words.message(formatDays(days), formatWorkdayCount(days).en),
          remedy: T10Words.remedy,
        });
      } else if (days < statutory * minCredibleShare && item.caseKind !== "instant") {
        report({
          path,
          message: T10Words.otherMessage(formatDays(days), formatDays(statutory), formatWorkdayCount(days).en),
          remedy: T10Words.otherRemedy,
        });
      }
    }
  },
};
