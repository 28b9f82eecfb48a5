import { getPlannedMinutes } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { T07Words } from "./words.ts";

/**
 * Time that does not count must have a length and a basis. Its kind, when it is missing, is told as
 * `excluded-without-special`.
 */
export const T07: CourseRule = {
  code: "T07",
  checkCourse({ steps, stepPath }, report) {
    for (const step of steps.values()) {
      if (step.clock !== "excluded") continue;
      const missing = [
        ...(getPlannedMinutes(step) === 0 ? [T07Words.missing] : []),
        ...(step.basis === undefined ? [T07Words.otherMissing] : []),
      ];
      if (missing.length === 0) continue;
      report({
        path: stepPath(step.id),
        message: {
          zh: `环节“${step.id}”不计入时限，却没有写${missing.map(({ zh }) => zh).join("和")}`,
          en: `step "${step.id}" does not count, but has no ${missing.map(({ en }) => en).join(" and no ")}`,
        },
        remedy: T07Words.remedy,
      });
    }
  },
};
