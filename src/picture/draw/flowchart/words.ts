import type { Bilingual } from "../../../model/index.ts";

export const totalWords = {
  split: (partsZh: string, partsEn: string): Bilingual => ({ zh: `，其中${partsZh}`, en: `: ${partsEn}` }),
  text: (days: string, saved: string, split: string, scheduleDays: number): Bilingual => ({
    zh: `全程 ${days} 个工作日${saved}${split}`,
    en: `${days} working ${scheduleDays === 1 ? "day" : "days"} in all${saved}${split}`,
  }),
};
