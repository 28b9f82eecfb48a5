import { formatDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";

/** A promise against the statutory limit between the same two steps, both in working days. */
export const T02: CourseRule = {
  code: "T02",
  checkCourse({ limits, timetable }, report) {
    const results = timetable()?.limits ?? [];
    for (const [index, { kind, from, to, days, statutory }] of results.entries()) {
      const path = limits[index]?.path;
      if (kind !== "promised" || statutory === null || days <= statutory || !path) continue;
      const [promise, most] = [formatDays(days), formatDays(statutory)];
      const isConverted = results.some((each) => each.approximate && each.from === from && each.to === to);
      const note = isConverted ? { zh: "（每 7 个日历日折合 5 个工作日）", en: " (converted at 5 working days to 7)" } : { zh: "", en: "" };
      report({
        path,
        message: {
          zh: `承诺 ${promise} 个工作日，长于法定的 ${most} 个工作日${note.zh}`,
          en: `it promises ${promise} working days, more than the statutory ${most}${note.en}`,
        },
        remedy: {
          zh: "承诺时限不得长于法定时限，核对数字与单位",
          en: "Promise no more than the law allows; check the numbers and their units",
        },
      });
    }
  },
};
