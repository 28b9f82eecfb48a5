import { idPattern, maxIdLength } from "../../model/index.ts";
import { declaredIds } from "../declared-ids.ts";
import { quotable } from "../quote.ts";
import type { CatalogRule } from "../rule.ts";

export const malformedIds: CatalogRule = {
  codes: ["malformed-id"],
  checkCatalog(catalog, report) {
    for (const { id, path, what } of declaredIds(catalog)) {
      if (idPattern.test(id) && id.length <= maxIdLength) continue;
      const shown = quotable(id);
      report("malformed-id", {
        path,
        message: { zh: `${what.zh}编号“${shown}”不合规则`, en: `The ${what.en} id "${shown}" is malformed` },
        remedy: {
          zh: `只用文字、数字、“-”和“_”，最多 ${maxIdLength} 个字符；“.”“/”“:”留作他用`,
          en: `Use letters, digits, "-" and "_" only, at most ${maxIdLength} characters; ".", "/" and ":" have other uses`,
        },
      });
    }
  },
};
