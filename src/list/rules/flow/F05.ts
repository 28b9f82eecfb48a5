import type { Bilingual } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { hasRole, type StepRole } from "../../step-roles.ts";

const stages: readonly (Bilingual & { readonly role: StepRole })[] = [
  { zh: "受理", en: "acceptance", role: "accept" },
  { zh: "审查", en: "review", role: "review" },
  { zh: "决定", en: "decision", role: "decide" },
  { zh: "送达", en: "delivery", role: "deliver" },
];

/** The stages that a licence goes through, by the names of its steps. What is decided on the spot needs no review of its own. */
export const F05: CourseRule = {
  code: "F05",
  checkCourse({ item, path, steps }, report) {
    if (item.type !== "licence" || item.caseKind === "instant") return;
    const all = [...steps.values()];
    const missing = stages.filter(({ role }) => !all.some((step) => hasRole(step, role)));
    if (missing.length === 0) return;
    report({
      path: [...path, "process"],
      message: {
        zh: `流程缺少${missing.map(({ zh }) => zh).join("、")}环节`,
        en: `its process has no step of ${missing.map(({ en }) => en).join(", ")}`,
      },
      remedy: { zh: "补上环节；若已有，名称要让人看得出", en: "Add the step; if it is there, let its name tell" },
    });
  },
};
