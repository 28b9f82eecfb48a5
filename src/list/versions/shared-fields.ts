import { getValueWord, type Measure, terms } from "../../model/index.ts";
import { toBilingual } from "./bilingual-text.ts";
import { createTextField, type FactFields } from "./fields.ts";
import { sharedFieldsWords } from "./words.ts";

export const basisField = createTextField(sharedFieldsWords.basisFieldText);
export const noteField = createTextField(sharedFieldsWords.fieldText);

/** What a measure and a faster way of a step have in common. */
export const effortFields = {
  effort: { label: terms.effort, say: (effort) => toBilingual(String(effort)) },
  guard: { label: sharedFieldsWords.effortFieldsLabel, say: getValueWord },
} as const satisfies Pick<FactFields<Measure>, "effort" | "guard">;
