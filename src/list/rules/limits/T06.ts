import { formatDays, getPlannedMinutes, type Step, toWorkingDays } from "../../../model/index.ts";
import type { ItemCourse } from "../../item-course.ts";
import type { CourseRule, ItemReporter } from "../../rule.ts";
import { hasRole } from "../../step-roles.ts";
import { formatWorkdayCount } from "../../working-days.ts";
import { T06Words } from "./words.ts";

/**
 * The stages of a licence have days of their own: 5 to accept, 5 to ask for a hearing, 20 to hold it, 10 to hand over
 * after the decision.
 */
export const T06: CourseRule = {
  code: "T06",
  checkCourse(course, report) {
    if (course.item.type !== "licence") return;
    for (const step of course.steps.values()) {
      const days = toWorkingDays(getPlannedMinutes(step));
      if (step.clock === "counted" && hasRole(step, "accept") && !hasRole(step, "review") && days > 5) {
        reportStageDays(
          course,
          step,
          `受理用 ${formatDays(days)} 个工作日，期限为 5 个`,
          `acceptance takes ${formatDays(days)} working days of the 5 that the law gives`,
          report,
        );
      }
      if (hasRole(step, "hearing") && days > 20) {
        reportStageDays(
          course,
          step,
          `听证用 ${formatDays(days)} 个工作日，期限为 20 个`,
          `the hearing takes ${formatDays(days)} working days of the 20 that the law gives`,
          report,
        );
      }
      if (hasRole(step, "ask-hearing") && days > 0 && days < 5) {
        reportStageDays(
          course,
          step,
          `只给 ${formatDays(days)} 个工作日申请听证，期限为 5 个`,
          `it leaves ${formatWorkdayCount(days).en} to ask for a hearing, for which the law gives 5`,
          report,
        );
      }
      const handing = computeHandoverDays(course, step);
      if (handing > 10) {
        reportStageDays(
          course,
          step,
          `颁证与送达用 ${formatDays(handing)} 个工作日，期限为决定后 10 个`,
          `certificate and delivery take ${formatDays(handing)} working days of the 10 after the decision`,
          report,
        );
      }
    }
  },
};

/** The days of a delivery and of the making of the certificate right before it. */
function computeHandoverDays({ steps }: ItemCourse, step: Step): number {
  if (step.clock !== "counted" || hasRole(step, "decide") || !(hasRole(step, "deliver") || hasRole(step, "certificate"))) return 0;
  const before = step.after
    .flatMap(({ step: id }) => steps.get(id) ?? [])
    .filter((each) => hasRole(each, "certificate") && !hasRole(each, "decide"));
  return toWorkingDays(getPlannedMinutes(step)) + Math.max(0, ...before.map((each) => toWorkingDays(getPlannedMinutes(each))));
}

function reportStageDays({ stepPath }: ItemCourse, { id }: Step, zh: string, en: string, report: ItemReporter): void {
  report({
    path: stepPath(id),
    message: T06Words.message(id, zh, en),
    remedy: T06Words.remedy,
  });
}
