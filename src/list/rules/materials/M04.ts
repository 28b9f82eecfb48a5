import { createDocumentResolver } from "../../across/same-documents.ts";
import { listSharedDocuments } from "../../across/shared-documents.ts";
import type { WholeListRule } from "../../rule.ts";
import { M04Words } from "./words.ts";

export const M04: WholeListRule = {
  code: "M04",
  checkList({ catalog, items }, report) {
    const same = createDocumentResolver(catalog);
    for (const [index, bundle] of catalog.bundles.entries()) {
      const own = bundle.items.flatMap((code) => items.get(code) ?? []);
      for (const { document, items: codes } of listSharedDocuments(own, same)) {
        report({
          path: ["bundles", index],
          items: codes,
          message: M04Words.message(
            bundle.id,
            codes.length,
            document,
            codes.map((code) => `“${code}”`).join("、"),
            codes.map((code) => `"${code}"`).join(", "),
          ),
          remedy: M04Words.remedy,
        });
      }
    }
  },
};
