import { getValueWord, type Measure, terms } from "../../model/index.ts";
import { toBilingual } from "./bilingual-text.ts";
import { createTextField, type FactFields } from "./fields.ts";

export const basisField = createTextField({ zh: "依据", en: "basis" });
export const noteField = createTextField({ zh: "备注", en: "note" });

/** What a measure and a faster way of a step have in common. */
export const effortFields = {
  effort: { label: terms.effort, say: (effort) => toBilingual(String(effort)) },
  guard: { label: { zh: "法律把关", en: "legal guard" }, say: getValueWord },
} as const satisfies Pick<FactFields<Measure>, "effort" | "guard">;
