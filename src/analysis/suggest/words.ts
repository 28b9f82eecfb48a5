import type { Bilingual } from "../../model/index.ts";

export const stepListsWords = {
  idListText: (firstZh: string, count: number, firstEn: string, rest: number): Bilingual => ({
    zh: `${firstZh} 等 ${count} 个`,
    en: `${firstEn} and ${rest} more`,
  }),
  stepNamesText: (zh: string | undefined, countZh: number, en: string | undefined, countEn: number): Bilingual => ({
    zh: `${zh}等 ${countZh} 个环节`,
    en: `${en} and ${countEn} more steps`,
  }),
};

export const formalitiesWords = {
  otherWorkPatternsText: { zh: /[与和及并、]|不予/, en: /\b(and|with|not|non)\b|[,;]/i },
};
