import { idPattern, maxIdLength } from "../../../../model/index.ts";
import { formatQuotedId } from "../../quote.ts";
import type { IdsRule } from "../../rule.ts";

export const malformedIds: IdsRule = {
  codes: ["malformed-id"],
  checkIds(ids, report) {
    for (const { id, path, what } of ids) {
      if (idPattern.test(id) && id.length <= maxIdLength) continue;
      const shown = formatQuotedId(id);
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
