import { type Bilingual, fileTerms } from "../../../model/index.ts";

export const outcomesWords = {
  returnNotEarlierMessage: (outcome: string, target: string, step: string): Bilingual => ({
    zh: `结果“${outcome}”退回到“${target}”，但它不在“${step}”之前`,
    en: `Outcome "${outcome}" returns to "${target}", which does not come before "${step}"`,
  }),
  returnNotEarlierRemedy: { zh: "退回只能到前面的环节", en: "A return goes to an earlier step" },
};

export const caseModelWords = {
  message: fileTerms.actualDays,
};
