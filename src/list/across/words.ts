import type { Bilingual } from "../../model/index.ts";

export const differencesWords = {
  compareNamesText: (second: string, first: string): Bilingual => ({
    zh: `名称“${second}”与“${first}”`,
    en: `the names "${second}" and "${first}"`,
  }),
  compareMaterialsText: (namesZh: string, namesEn: string): Bilingual => ({ zh: `不要材料 ${namesZh}`, en: `no material ${namesEn}` }),
  compareMaterialsCompareMaterialsText: (namesZh: string, namesEn: string): Bilingual => ({
    zh: `另要材料 ${namesZh}`,
    en: `the further material ${namesEn}`,
  }),
};
