import type { CourseRule } from "../../rule.ts";
import { hasRole, isRefusal } from "../../step-roles.ts";

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
        message: { zh: "许可的决定没有不予许可的分支", en: "the decision on the licence has no branch of refusal" },
        remedy: {
          zh: "把决定写成判断：准予、不予（说明理由、告知救济）",
          en: "Make the decision one with outcomes: granted, refused with reasons and remedies",
        },
      });
    }
    if (item.remedies === undefined) {
      report({
        path,
        message: { zh: "没有写不服决定的救济途径", en: "it does not say how a refusal can be reviewed" },
        remedy: { zh: "在 remedies（救济渠道）写明行政复议与行政诉讼", en: "Name review and appeal in remedies" },
      });
    }
  },
};
