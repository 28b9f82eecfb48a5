import type { CourseRule } from "../../rule.ts";

/** Where no other law says anything, a licence is decided within 20 working days. */
export const T05: CourseRule = {
  code: "T05",
  checkCourse({ item, path, process }, report) {
    if (item.type !== "licence" || item.caseKind === "instant" || process.limits.some(({ kind }) => kind === "statutory")) return;
    report({
      path,
      message: {
        zh: "许可没有法定时限，按许可法的 20 个工作日看待",
        en: "the licence has no statutory limit; the 20 working days of the licence law are assumed",
      },
      remedy: { zh: "在 limits 中写出 kind: statutory 的时限与依据", en: "Give it a limit of kind: statutory with its basis" },
    });
  },
};
