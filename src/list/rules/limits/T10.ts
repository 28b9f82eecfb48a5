import { formatDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { formatWorkdayCount } from "../../working-days.ts";

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
          message: {
            zh: `承诺与法定同为 ${formatDays(days)} 个工作日，没有压缩`,
            en: `it promises the statutory ${formatWorkdayCount(days).en} and saves none`,
          },
          remedy: { zh: "看看能否压缩：leadpath suggest", en: "See what can be saved: leadpath suggest" },
        });
      } else if (days < statutory * minCredibleShare && item.caseKind !== "instant") {
        report({
          path,
          message: {
            zh: `承诺 ${formatDays(days)} 个工作日，不到法定 ${formatDays(statutory)} 个的十分之一`,
            en: `it promises ${formatWorkdayCount(days).en}, less than a tenth of the statutory ${formatDays(statutory)}`,
          },
          remedy: {
            zh: "核对数字；若能当场办结，把 caseKind（办件类型）写成 instant（即办件）",
            en: "Check the number; if it is done on the spot, write caseKind: instant",
          },
        });
      }
    }
  },
};
