import { getDrafts } from "../../drafts.ts";
import type { CourseRule } from "../../rule.ts";
import { F08Words } from "./words.ts";

/** What `suggest` would run side by side. */
export const F08: CourseRule = {
  code: "F08",
  checkCourse({ process, stepPath }, report) {
    for (const { kind, reason, changes } of getDrafts(process)) {
      const [change] = changes;
      if (kind !== "parallel" || !change) continue;
      report({
        path: [...stepPath(change.step), "after"],
        message: reason,
        remedy: F08Words.remedy,
      });
    }
  },
};
