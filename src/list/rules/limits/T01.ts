import { formatDays, terms } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { T01Words } from "./words.ts";

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
        message: T01Words.message(longest, kind.zh, days, kind.en),
        remedy: T01Words.remedy,
      });
    }
  },
};
