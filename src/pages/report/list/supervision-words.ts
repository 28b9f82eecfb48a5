import type { Bilingual } from "../../../model/index.ts";

/** What is said of how the items of every unit stand. */
export const supervisionWords = {
  supervision: { zh: "各单位事项", en: "Items by unit" } as Bilingual,
  columns: {
    unit: { zh: "单位", en: "unit" },
    items: { zh: "事项", en: "items" },
    complete: { zh: "齐全", en: "complete" },
    errors: { zh: "错误", en: "errors" },
    warnings: { zh: "提醒", en: "warnings" },
    infos: { zh: "参考", en: "notes" },
  } satisfies Record<string, Bilingual>,
  completeNote: {
    zh: "齐全：该类型应有的要素都有。涉及几个单位的问题，各单位各计一次；合计只计一次。",
    en: "complete: every field that its type must have. A finding about several units counts for each; the total counts it once.",
  } as Bilingual,
};
