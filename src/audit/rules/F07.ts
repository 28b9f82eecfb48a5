import { draftsFor } from "../drafts.ts";
import type { CourseRule } from "../rule.ts";

/** What `suggest` would merge or review once only. */
export const F07: CourseRule = {
  code: "F07",
  checkCourse({ process, stepPath }, report) {
    for (const { kind, reason, steps } of draftsFor(process)) {
      const [first, second] = steps;
      if ((kind !== "merge" && kind !== "delegate") || first === undefined || second === undefined) continue;
      report({
        path: stepPath(second),
        message: reason,
        remedy: { zh: "leadpath suggest 会给出相应的举措", en: "leadpath suggest writes the measure" },
        related: [{ message: { zh: `环节“${first}”`, en: `Step "${first}"` }, path: stepPath(first) }],
      });
    }
  },
};
