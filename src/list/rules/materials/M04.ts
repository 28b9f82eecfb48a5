import { createDocumentResolver } from "../../across/same-documents.ts";
import { listSharedDocuments } from "../../across/shared-documents.ts";
import type { WholeListRule } from "../../rule.ts";

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
          message: {
            zh: `一件事“${bundle.id}”中 ${codes.length} 个事项都要材料“${document}”：${codes.map((code) => `“${code}”`).join("、")}`,
            en: `${codes.length} items of bundle "${bundle.id}" ask for "${document}": ${codes.map((code) => `"${code}"`).join(", ")}`,
          },
          remedy: { zh: "只提交一次，各事项共享", en: "Take it once, and let the items share it" },
        });
      }
    }
  },
};
