import type { CourseRule } from "../../rule.ts";
import { hasRole } from "../../step-roles.ts";

/** All that has to be corrected is told at once, so a case goes back to the applicant at most once. A loop without exit is told as `no-end`. */
export const F03: CourseRule = {
  code: "F03",
  checkCourse({ steps, stepPath }, report) {
    for (const step of steps.values()) {
      if (!hasRole(step, "accept")) continue;
      for (const [index, { id, returnTo, rounds = 1 }] of (step.outcomes ?? []).entries()) {
        if (returnTo === undefined || rounds <= 1) continue;
        report({
          path: [...stepPath(step.id), "outcomes", index, "rounds"],
          message: { zh: `结果“${id}”可退回 ${rounds} 次`, en: `outcome "${id}" may go back ${rounds} times` },
          remedy: { zh: "一次性告知全部补正内容：rounds: 1", en: "Tell at once all that is to be corrected: rounds: 1" },
        });
      }
    }
  },
};
