import { formatDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";

/** An extension is approved and reasoned each time, so it needs a basis, and the usual course must do without it. */
export const T11: CourseRule = {
  code: "T11",
  checkCourse({ limits, timetable }, report) {
    const results = timetable()?.limits ?? [];
    for (const [index, { limit, path }] of limits.entries()) {
      if (!limit.extension) continue;
      if (limit.extension.basis === undefined) {
        report({
          path: [...path, "extension"],
          message: {
            zh: "时限可以延长，却没有写由谁批准、依据什么",
            en: "a limit may be extended, but it is not said by whose approval and on which basis",
          },
          remedy: { zh: "在 extension 的 basis 写明批准人与依据", en: "Name the approver and the law in the basis of the extension" },
        });
      }
      const result = results[index];
      if (result?.kind !== "statutory" || result.met || !result.extension?.met || result.longest === null) continue;
      report({
        path: [...path, "extension"],
        message: {
          zh: `计入时限的环节最长需要 ${formatDays(result.longest)} 个工作日，只有延长后才符合`,
          en: `the counted steps take up to ${formatDays(result.longest)} working days, which only an extension allows`,
        },
        remedy: { zh: "把通常的用时缩短到法定时限之内", en: "Bring the usual course within the statutory limit" },
      });
    }
  },
};
