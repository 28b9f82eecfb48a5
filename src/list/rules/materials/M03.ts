import type { Bilingual, Material } from "../../../model/index.ts";
import { walkMaterials } from "../../materials.ts";
import type { ItemRule } from "../../rule.ts";
import { M03Words } from "./words.ts";

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
          message: M03Words.message(material.document, missing.map(({ zh }) => zh).join("、"), missing.map(({ en }) => en).join(", no ")),
          remedy: M03Words.remedy,
        });
      }
      if (material.source === "government" && (material.need ?? "required") === "required" && material.form !== "electronic") {
        report({
          path: place,
          message: M03Words.otherMessage(material.document),
          remedy: M03Words.otherRemedy,
        });
      }
    }
  },
};
