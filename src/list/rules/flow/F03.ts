import type { CourseRule } from "../../rule.ts";
import { hasRole } from "../../step-roles.ts";
import { F03Words } from "./words.ts";

/**
 * All that has to be corrected is told at once, so a case goes back to the applicant at most once. A loop without exit
 * is told as `no-end`.
 */
export const F03: CourseRule = {
  code: "F03",
  checkCourse({ steps, stepPath }, report) {
    for (const step of steps.values()) {
      if (!hasRole(step, "accept")) continue;
      for (const [index, { id, returnTo, rounds = 1 }] of (step.outcomes ?? []).entries()) {
        if (returnTo === undefined || rounds <= 1) continue;
        report({
          path: [...stepPath(step.id), "outcomes", index, "rounds"],
          message: F03Words.message(id, rounds),
          remedy: F03Words.remedy,
        });
      }
    }
  },
};
