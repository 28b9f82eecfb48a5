import { formatDays, getPlannedMinutes, toWorkingDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { hasRole } from "../../step-roles.ts";

/** Another unit that is asked for its opinion answers within 7 working days. */
export const T13: CourseRule = {
  code: "T13",
  checkCourse({ item, steps, stepPath }, report) {
    for (const step of steps.values()) {
      const days = toWorkingDays(getPlannedMinutes(step));
      if (days <= 7 || step.unit === item.unit || step.clock === "applicant" || !hasRole(step, "consult")) continue;
      report({
        path: stepPath(step.id),
        message: {
          zh: `环节“${step.id}”征求意见用 ${formatDays(days)} 个工作日，期限为 7 个`,
          en: `step "${step.id}" consults another unit for ${formatDays(days)} working days, where 7 are given`,
        },
        remedy: {
          zh: "7 个工作日内答复，申请人的时限照常计算",
          en: "Have it answer within 7 working days; the applicant's limit keeps running",
        },
      });
    }
  },
};
