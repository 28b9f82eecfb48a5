import type { CourseRule } from "../../rule.ts";
import { T05Words } from "./words.ts";

/** Where no other law says anything, a licence is decided within 20 working days. */
export const T05: CourseRule = {
  code: "T05",
  checkCourse({ item, path, process }, report) {
    if (item.type !== "licence" || item.caseKind === "instant" || process.limits.some(({ kind }) => kind === "statutory")) return;
    report({
      path,
      message: T05Words.message,
      remedy: T05Words.remedy,
    });
  },
};
