import type { CourseRule } from "../../rule.ts";
import { hasRole, isRefusal } from "../../step-roles.ts";
import { F04Words } from "./words.ts";

/** A decision on a licence may be a refusal, which says how to have it reviewed. */
export const F04: CourseRule = {
  code: "F04",
  checkCourse({ item, path, steps, stepPath }, report) {
    if (item.type !== "licence") return;
    const decisions = [...steps.values()].filter(
      (step) => step.outcomes !== undefined && (hasRole(step, "decide") || !hasRole(step, "accept") || item.caseKind === "instant"),
    );
    const isRefusable = decisions.some(({ outcomes = [] }) => outcomes.some((each) => each.returnTo === undefined && isRefusal(each)));
    const deciding = [...steps.values()].find((step) => hasRole(step, "decide"));
    if (!isRefusable) {
      report({
        path: deciding ? stepPath(deciding.id) : path,
        message: F04Words.message,
        remedy: F04Words.remedy,
      });
    }
    if (item.remedies === undefined) {
      report({
        path,
        message: F04Words.otherMessage,
        remedy: F04Words.otherRemedy,
      });
    }
  },
};
