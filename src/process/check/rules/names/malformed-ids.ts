import { idPattern, maxIdLength } from "../../../../model/index.ts";
import { formatQuotedId } from "../../quote.ts";
import type { IdsRule } from "../../rule.ts";
import { malformedIdsWords } from "./words.ts";

export const malformedIds: IdsRule = {
  codes: ["malformed-id"],
  checkIds(ids, report) {
    for (const { id, path, what } of ids) {
      if (idPattern.test(id) && id.length <= maxIdLength) continue;
      const shown = formatQuotedId(id);
      report("malformed-id", {
        path,
        message: malformedIdsWords.malformedIdMessage(what.zh, shown, what.en),
        remedy: malformedIdsWords.malformedIdRemedy(maxIdLength),
      });
    }
  },
};
