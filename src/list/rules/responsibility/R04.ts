import { isPower } from "../../item-kinds.ts";
import type { ItemRule } from "../../rule.ts";
import { R04Words } from "./words.ts";

const dutyStageNames = {
  before: R04Words.dutyStageNamesBefore,
  during: R04Words.dutyStageNamesDuring,
  after: R04Words.dutyStageNamesAfter,
};

export const R04: ItemRule = {
  code: "R04",
  checkItem({ item, path }, report) {
    if (!isPower(item)) return;
    const { duties = {}, liability = [] } = item;
    if (liability.length === 0) {
      report({
        path,
        message: R04Words.r04Message,
        remedy: R04Words.r04Remedy,
      });
    }
    const missing = (["before", "during", "after"] as const)
      .filter((stage) => (duties[stage] ?? []).length === 0)
      .map((stage) => dutyStageNames[stage]);
    if (missing.length === 0) return;
    report({
      path: item.duties ? [...path, "duties"] : path,
      message: R04Words.otherMessage(missing.map(({ zh }) => zh).join("、"), missing.map(({ en }) => en).join(", ")),
      remedy: R04Words.otherRemedy,
    });
  },
};
