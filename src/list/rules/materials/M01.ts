import type { CourseRule } from "../../rule.ts";
import { M01Words } from "./words.ts";

/** Where a process says what its steps use, somebody uses every material. One that says it of no step is not judged. */
export const M01: CourseRule = {
  code: "M01",
  checkCourse({ list, process, materials = [] }, report) {
    const used = new Set(process.steps.flatMap(({ uses = [] }) => uses));
    if (used.size === 0) return;
    for (const { material, path } of materials) {
      if (used.has(material.document) || !list.documents.has(material.document)) continue;
      report({
        path,
        message: M01Words.message(material.document),
        remedy: M01Words.remedy,
      });
    }
  },
};
