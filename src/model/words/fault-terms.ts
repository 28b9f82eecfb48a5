import type { Bilingual } from "../text.ts";

/** What several stages say of a fault, and how to mend it; also stages that pages load. */
export const faultTerms = {
  listHolidays: { zh: "在 holidays 中逐一列出", en: "List them in holidays" },
  noMeasure: (process: string, id: string): Bilingual => ({
    zh: `流程“${process}”没有举措“${id}”`,
    en: `Process "${process}" has no measure "${id}"`,
  }),
  nearest: (name: string): Bilingual => ({ zh: `是否指“${name}”？`, en: `Did you mean "${name}"?` }),
} as const;
