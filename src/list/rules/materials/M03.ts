import type { Bilingual, Material } from "../../../model/index.ts";
import { walkMaterials } from "../../materials.ts";
import type { ItemRule } from "../../rule.ts";

const materialParts: readonly (Bilingual & { readonly isMissing: (material: Material) => boolean })[] = [
  { zh: "依据", en: "basis", isMissing: ({ basis }) => basis === undefined },
  { zh: "来源", en: "source", isMissing: ({ source }) => source === undefined },
  { zh: "形式", en: "form", isMissing: ({ form }) => form === undefined },
  { zh: "份数", en: "copies", isMissing: ({ form, copies }) => form !== "electronic" && copies === undefined },
];

/** What is not said of a material, and papers of the government itself that the applicant has to bring. */
export const M03: ItemRule = {
  code: "M03",
  checkItem({ item, path }, report) {
    for (const { material, path: place } of walkMaterials(item, path)) {
      const missing = materialParts.filter(({ isMissing }) => isMissing(material));
      if (missing.length > 0) {
        report({
          path: place,
          message: {
            zh: `材料“${material.document}”没有写${missing.map(({ zh }) => zh).join("、")}`,
            en: `material "${material.document}" has no ${missing.map(({ en }) => en).join(", no ")}`,
          },
          remedy: {
            zh: "写成 {document, source, form, copies, basis}；表格里写在“材料”表的来源渠道、材料形式、份数、依据各列",
            en: "Write it as {document, source, form, copies, basis}; in tables in those columns of the sheet materials",
          },
        });
      }
      if (material.source === "government" && (material.need ?? "required") === "required" && material.form !== "electronic") {
        report({
          path: place,
          message: {
            zh: `材料“${material.document}”由政府部门核发，却要申请人提交`,
            en: `material "${material.document}" is issued by the government, yet the applicant has to bring it`,
          },
          remedy: { zh: "改为部门之间共享数据", en: "Let the offices share it among themselves" },
        });
      }
    }
  },
};
