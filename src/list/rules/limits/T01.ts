import { formatDays, terms } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";

/** The longest counted time must keep each promise, and each statutory limit, which may be extended (T11). */
export const T01: CourseRule = {
  code: "T01",
  checkCourse({ limits, timetable }, report) {
    for (const [index, result] of (timetable()?.limits ?? []).entries()) {
      const isKept = result.met || (result.kind === "statutory" && result.extension?.met === true);
      const isToldOfPromise = result.kind === "statutory" && result.promised !== null && result.promised <= result.days;
      const path = limits[index]?.path;
      if (isKept || isToldOfPromise || result.longest === null || !path) continue;
      const kind = terms.limitKinds[result.kind];
      const [longest, days] = [formatDays(result.longest), formatDays(result.days)];
      report({
        path,
        message: {
          zh: `计入时限的环节最长需要 ${longest} 个工作日，超过${kind.zh}的 ${days} 个工作日`,
          en: `the counted steps take up to ${longest} working days, longer than the ${kind.en} ${days}`,
        },
        remedy: { zh: "缩短环节、并联办理，或改正时限", en: "Shorten steps, let them run side by side, or correct the limit" },
      });
    }
  },
};
