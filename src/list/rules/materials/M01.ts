import type { CourseRule } from "../../rule.ts";

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
        message: { zh: `没有环节使用材料“${material.document}”`, en: `no step uses material "${material.document}"` },
        remedy: { zh: "写入使用它的环节的 uses，或不再要求", en: "Name it in uses of the step that needs it, or ask for it no more" },
      });
    }
  },
};
