import { listTexts, type Step } from "../../../model/index.ts";
import { extractObject } from "../../across/plain-names.ts";
import { getDeskKey } from "../../desks.ts";
import { getDrafts } from "../../drafts.ts";
import type { ItemCourse } from "../../item-course.ts";
import type { CourseRule, ItemReporter } from "../../rule.ts";
import { isSuccessor } from "../../step-order.ts";
import { hasRole } from "../../step-roles.ts";
import { F07Words } from "./words.ts";

/** What `suggest` would merge or review once only, and a review that one desk does again later. */
export const F07: CourseRule = {
  code: "F07",
  checkCourse(course, report) {
    const told = new Set<string>();
    for (const { kind, reason, steps } of getDrafts(course.process)) {
      const [first, second] = steps;
      if ((kind !== "merge" && kind !== "delegate") || first === undefined || second === undefined) continue;
      told.add(first).add(second);
      reportMergeable(course, first, second, reason, report);
    }
    reportRepeatedReviews(course, told, report);
  },
};

/** Two reviews at one desk that are about the same, as far as their names tell, one after the other. */
function reportRepeatedReviews(course: ItemCourse, told: ReadonlySet<string>, report: ItemReporter): void {
  const known = new Map<string, Step>();
  for (const step of course.steps.values()) {
    if (step.post === undefined || step.clock !== "counted" || told.has(step.id) || step.kind !== "task" || !hasRole(step, "review"))
      continue;
    const key = `${getDeskKey(step)} ${extractObject(listTexts(step.name)[0] ?? "")}`;
    const other = known.get(key);
    if (!other) known.set(key, step);
    else if (isSuccessor(step, other, course.steps)) {
      const message = F07Words.repeatedReviewsMessage(step.id, other.id);
      reportMergeable(course, other.id, step.id, message, report);
    }
  }
}

function reportMergeable(
  { stepPath }: ItemCourse,
  first: string,
  second: string,
  message: { zh: string; en: string },
  report: ItemReporter,
): void {
  report({
    path: stepPath(second),
    message,
    remedy: F07Words.mergeableRemedy,
    related: [{ message: F07Words.mergeableRelated(first), path: stepPath(first) }],
  });
}
