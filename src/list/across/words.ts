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
  text: (
    zhKind: string,
    zh: string | undefined,
    zh1: string | undefined,
    enKind: string,
    en: string | undefined,
    en1: string | undefined,
  ): Bilingual => ({ zh: `${zhKind}时限 ${zh} 与 ${zh1}`, en: `${enKind} limits of ${en} and ${en1}` }),
};
