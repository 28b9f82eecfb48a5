import type { Bilingual } from "../text.ts";

/** What several stages say of a fault, and how to mend it. */
export const faultTerms = {
  oneLength: { zh: "days、calendarDays、weeks、months 只写其中一个", en: "Give one of days, calendarDays, weeks, months" },
  listHolidays: { zh: "在 holidays 中逐一列出", en: "List them in holidays" },
  splitFile: { zh: "拆分成几个文件", en: "Split it into several files" },
  emptyFile: { zh: "文件没有内容", en: "The file is empty" },
  firstHere: { zh: "第一次写在这里", en: "First written here" },
  noMeasure: (process: string, id: string): Bilingual => ({
    zh: `流程“${process}”没有举措“${id}”`,
    en: `Process "${process}" has no measure "${id}"`,
  }),
  nearest: (name: string): Bilingual => ({ zh: `是否指“${name}”？`, en: `Did you mean "${name}"?` }),
  actualDays: (step: string): Bilingual => ({ zh: `环节“${step}”的实际天数`, en: `The actual days of step "${step}"` }),
} as const;
