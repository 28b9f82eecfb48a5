import type { Bilingual } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { hasRole, type StepRole } from "../../step-roles.ts";
import { F05Words } from "./words.ts";

const stages: readonly (Bilingual & { readonly role: StepRole })[] = [
  { zh: "受理", en: "acceptance", role: "accept" },
  { zh: "审查", en: "review", role: "review" },
  { zh: "决定", en: "decision", role: "decide" },
  { zh: "送达", en: "delivery", role: "deliver" },
];

/**
 * The stages that a licence goes through, by the names of its steps. What is decided on the spot needs no review of its
 * own.
 */
export const F05: CourseRule = {
  code: "F05",
  checkCourse({ item, path, steps }, report) {
    if (item.type !== "licence" || item.caseKind === "instant") return;
    const all = [...steps.values()];
    const missing = stages.filter(({ role }) => !all.some((step) => hasRole(step, role)));
    if (missing.length === 0) return;
    report({
      path: [...path, "process"],
      message: F05Words.message(missing.map(({ zh }) => zh).join("、"), missing.map(({ en }) => en).join(", ")),
      remedy: F05Words.remedy,
    });
  },
};
