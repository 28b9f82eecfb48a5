import type { ItemType, Step } from "../../../model/index.ts";
import { getDeskKey } from "../../desks.ts";
import type { CourseRule } from "../../rule.ts";
import { hasRole } from "../../step-roles.ts";
import { R05Words } from "./words.ts";

/** Types in which whoever reviewed or inquired may not chair the hearing. */
const hearingTypes: ReadonlySet<ItemType> = new Set(["licence", "penalty"]);

export const R05: CourseRule = {
  code: "R05",
  checkCourse({ item, steps, stepPath }, report) {
    if (!hearingTypes.has(item.type)) return;
    const all = [...steps.values()];
    const reviewers = new Map(
      all.filter(isJudgingStep).flatMap((step) => (step.post === undefined ? [] : [[getDeskKey(step), step] as const])),
    );
    for (const step of all) {
      const reviewer =
        step.post !== undefined && step.kind !== "decision" && hasRole(step, "hearing") ? reviewers.get(getDeskKey(step)) : undefined;
      if (!reviewer || step.unit === undefined) continue;
      report({
        path: [...stepPath(step.id), "post"],
        message: R05Words.message(step.id, reviewer.id),
        remedy: R05Words.remedy,
        related: [{ message: R05Words.related, path: stepPath(reviewer.id) }],
      });
    }
  },
};

function isJudgingStep(step: Step): boolean {
  return !hasRole(step, "hearing") && (hasRole(step, "review") || hasRole(step, "inquire"));
}
