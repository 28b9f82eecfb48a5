import { formatDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { T11Words } from "./words.ts";

/** An extension is approved and reasoned each time, so it needs a basis, and the usual course must do without it. */
export const T11: CourseRule = {
  code: "T11",
  checkCourse({ limits, timetable }, report) {
    const results = timetable()?.limits ?? [];
    for (const [index, { limit, path }] of limits.entries()) {
      if (!limit.extension) continue;
      if (limit.extension.basis === undefined) {
        report({
          path: [...path, "extension"],
          message: T11Words.message,
          remedy: T11Words.remedy,
        });
      }
      const result = results[index];
      if (result?.kind !== "statutory" || result.met || !result.extension?.met || result.longest === null) continue;
      report({
        path: [...path, "extension"],
        message: T11Words.otherMessage(formatDays(result.longest)),
        remedy: T11Words.otherRemedy,
      });
    }
  },
};
