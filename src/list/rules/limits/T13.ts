import { formatDays, getPlannedMinutes, toWorkingDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { hasRole } from "../../step-roles.ts";
import { T13Words } from "./words.ts";

/** Another unit that is asked for its opinion answers within 7 working days. */
export const T13: CourseRule = {
  code: "T13",
  checkCourse({ item, steps, stepPath }, report) {
    for (const step of steps.values()) {
      const days = toWorkingDays(getPlannedMinutes(step));
      if (days <= 7 || step.unit === item.unit || step.clock === "applicant" || !hasRole(step, "consult")) continue;
      report({
        path: stepPath(step.id),
        message: T13Words.message(step.id, formatDays(days)),
        remedy: T13Words.remedy,
      });
    }
  },
};
