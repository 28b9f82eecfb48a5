import { type Measure, terms, wordOfValue } from "../../model/index.ts";
import { type Fields, textField } from "./fields.ts";
import { same } from "./said.ts";

export const basisField = textField({ zh: "依据", en: "basis" });
export const noteField = textField({ zh: "备注", en: "note" });

/** What a measure and a faster way of a step have in common. */
export const effortFields = {
  effort: { label: terms.effort, say: (effort) => same(String(effort)) },
  guard: { label: { zh: "法律把关", en: "legal guard" }, say: wordOfValue },
} as const satisfies Pick<Fields<Measure>, "effort" | "guard">;
