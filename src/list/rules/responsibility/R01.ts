import type { StepKind } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { R01Words } from "./words.ts";

/** Work has an owner; starts, ends, milestones and the bars of parallel work are events. */
const ownedKinds: ReadonlySet<StepKind> = new Set(["task", "decision", "document", "data", "subprocess"]);

export const R01: CourseRule = {
  code: "R01",
  checkCourse({ steps, stepPath }, report) {
    for (const { id, kind, clock, unit, post } of steps.values()) {
      if (!ownedKinds.has(kind) || clock === "applicant" || (unit !== undefined && post !== undefined)) continue;
      const missing = [...(unit === undefined ? [R01Words.missing] : []), ...(post === undefined ? [R01Words.otherMissing] : [])];
      report({
        path: stepPath(id),
        message: {
          zh: `环节“${id}”没有${missing.map(({ zh }) => zh).join("和")}`,
          en: `step "${id}" has no ${missing.map(({ en }) => en).join(" and no ")}`,
        },
        remedy: R01Words.remedy,
      });
    }
  },
};
