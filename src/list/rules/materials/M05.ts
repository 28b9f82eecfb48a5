import { localizeName } from "../../../model/index.ts";
import { extractPaper } from "../../across/plain-names.ts";
import { createDocumentResolver } from "../../across/same-documents.ts";
import { walkMaterials } from "../../materials.ts";
import type { WholeListRule } from "../../rule.ts";
import { M05Words } from "./words.ts";

/**
 * A material that is called like the result of another item, but for the form in which it is handed in. A suggestion:
 * only one id or an alias makes it a prerequisite.
 */
export const M05: WholeListRule = {
  code: "M05",
  checkList({ catalog, documents }, report) {
    const same = createDocumentResolver(catalog);
    const getName = (id: string, lang: "zh" | "en") => localizeName(documents.get(id) ?? { id }, lang);
    const results = new Map<string, { readonly document: string; readonly item: string }>();
    const given = new Set<string>();
    for (const { code, results: own = [] } of catalog.items) {
      for (const { document } of own) {
        given.add(same(document));
        const key = extractPaper(getName(document, "zh"));
        if (key !== "" && !results.has(key)) results.set(key, { document, item: code });
      }
    }
    for (const [index, item] of catalog.items.entries()) {
      for (const { material, path } of walkMaterials(item, ["items", index])) {
        const { document } = material;
        const result = results.get(extractPaper(getName(document, "zh")));
        if (!result || given.has(same(document)) || result.item === item.code) continue;
        report({
          path,
          items: [item.code],
          message: {
            zh: `事项“${item.code}”的材料“${getName(document, "zh")}”可能就是“${result.item}”的结果“${getName(result.document, "zh")}”`,
            en: `Material "${getName(document, "en")}" of item "${item.code}" may be the result "${getName(result.document, "en")}" of "${result.item}"`,
          },
          remedy: M05Words.remedy(result.document, getName(document, "zh"), getName(document, "en")),
        });
      }
    }
  },
};
