import type { Step } from "../../../model/index.ts";
import type { ItemCourse } from "../../item-course.ts";
import type { CourseRule, ItemReporter } from "../../rule.ts";
import { hasRole, isCorrection, isRefusal } from "../../step-roles.ts";
import { F02Words } from "./words.ts";

/**
 * Every outcome of a decision has a name, and the acceptance of a licence knows all three cases: accepted, to be
 * corrected, refused. Decisions with too few outcomes and outcomes that lead nowhere are told as `few-outcomes` and
 * `loose-outcome`.
 */
export const F02: CourseRule = {
  code: "F02",
  checkCourse(course, report) {
    const { item, steps, stepPath } = course;
    for (const step of steps.values()) {
      for (const [index, { id, name }] of (step.outcomes ?? []).entries()) {
        if (name !== undefined) continue;
        report({
          path: [...stepPath(step.id), "outcomes", index],
          message: F02Words.f02Message(step.id, id),
          remedy: F02Words.f02Remedy,
        });
      }
    }
    if (item.type === "licence" && item.caseKind !== "instant") reportAcceptance(course, report);
  },
};

function reportAcceptance({ steps, stepPath }: ItemCourse, report: ItemReporter): void {
  const accepting = [...steps.values()].filter((step) => step.clock !== "applicant" && hasRole(step, "accept"));
  const decisions = accepting.filter(({ kind }) => kind === "decision");
  const [step] = decisions.length > 0 ? decisions : accepting;
  if (!step) return;
  const missing = listMissingCases(decisions);
  if (missing.length === 0) return;
  report({
    path: stepPath(step.id),
    message: {
      zh: `受理环节“${step.id}”没有${missing.map(({ zh }) => zh).join("和")}的结果`,
      en: `acceptance "${step.id}" has no outcome for ${missing.map(({ en }) => en).join(" and for ")}`,
    },
    remedy: F02Words.acceptanceRemedy,
  });
}

function listMissingCases(decisions: readonly Step[]): { readonly zh: string; readonly en: string }[] {
  const outcomes = decisions.flatMap((step) => step.outcomes ?? []);
  return [
    ...(outcomes.some(isCorrection) ? [] : [F02Words.missingCasesText]),
    ...(outcomes.some((each) => each.returnTo === undefined && isRefusal(each)) ? [] : [F02Words.missingCasesMissingCasesText]),
  ];
}
