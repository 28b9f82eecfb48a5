import type { Bilingual } from "../text.ts";

/** What several readers and rules say of a file. */
export const fileTerms = {
  oneLength: { zh: "days、calendarDays、weeks、months 只写其中一个", en: "Give one of days, calendarDays, weeks, months" },
  splitFile: { zh: "拆分成几个文件", en: "Split it into several files" },
  emptyFile: { zh: "文件没有内容", en: "The file is empty" },
  firstHere: { zh: "第一次写在这里", en: "First written here" },
  actualDays: (step: string): Bilingual => ({ zh: `环节“${step}”的实际天数`, en: `The actual days of step "${step}"` }),
} as const;
