import type { IdsRule } from "../../rule.ts";
import { truthValueIdsWords } from "./words.ts";

/**
 * What readers of YAML 1.1 take for true, false or nothing. Its specification has `y` and `n` too
 * (https://yaml.org/type/bool.html), but readers do not follow it there, and a list of phases from A to Z should stay
 * silent.
 */
const yamlKeywordPattern = /^(?:yes|no|on|off|true|false|null)$/i;

export const truthValueIds: IdsRule = {
  codes: ["truth-value-id"],
  checkIds(ids, report) {
    for (const { id, path, what } of ids) {
      if (!yamlKeywordPattern.test(id)) continue;
      const value = id.toLowerCase() === "null" ? truthValueIdsWords.value : truthValueIdsWords.otherValue;
      report("truth-value-id", {
        path,
        message: truthValueIdsWords.truthValueIdMessage(what.zh, id, value.zh, what.en, value.en),
        remedy: truthValueIdsWords.truthValueIdRemedy(what.en, id),
      });
    }
  },
};
