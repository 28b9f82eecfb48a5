import { isPower } from "../../item-kinds.ts";
import type { ItemRule } from "../../rule.ts";

const dutyStageNames = { before: { zh: "事前", en: "before" }, during: { zh: "事中", en: "during" }, after: { zh: "事后", en: "after" } };

export const R04: ItemRule = {
  code: "R04",
  checkItem({ item, path }, report) {
    if (!isPower(item)) return;
    const { duties = {}, liability = [] } = item;
    if (liability.length === 0) {
      report({
        path,
        message: { zh: "没有追责情形", en: "it has no liability" },
        remedy: { zh: "在 liability（追责情形）写明对何种情形如何追责", en: "Say in liability for what and how its officers answer" },
      });
    }
    const missing = (["before", "during", "after"] as const)
      .filter((stage) => (duties[stage] ?? []).length === 0)
      .map((stage) => dutyStageNames[stage]);
    if (missing.length === 0) return;
    report({
      path: item.duties ? [...path, "duties"] : path,
      message: {
        zh: `没有${missing.map(({ zh }) => zh).join("、")}责任`,
        en: `it has no duties ${missing.map(({ en }) => en).join(", ")}`,
      },
      remedy: { zh: "在 duties 的 before、during、after（事前、事中、事后责任）中写出", en: "Write them in duties: before, during, after" },
    });
  },
};
