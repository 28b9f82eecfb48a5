import type { Bilingual } from "../../../model/index.ts";

/** How `simulate` and `staff` are used. */
export const simulateWords = {
  needsOutput: (option: string): Bilingual => ({
    zh: `${option} 用于图，请用 -o 写明文件`,
    en: `${option} is for a picture: name a file with -o`,
  }),
  badSpread: "0.8,1,1.5",
  noLimit: { zh: "流程没有时限：无从判断够不够", en: "The process has no limit: nothing tells how many officers are enough" },
  badArrivals: "3; 6,4,4,4,2; arrivals.csv",
  noArrivals: (file: string): Bilingual => ({ zh: `“${file}”里没有一件`, en: `"${file}" lists no case` }),
  badArrival: (file: string, line: number, text: string): Bilingual => ({
    zh: `${file}:${line}：“${text}”不是收件的时间。每行一件，写日期与时间如 2026-03-02 09:30，或从开始起的工作日如 0.5。`,
    en: `${file}:${line}: "${text}" does not say when a case comes. Write one a line: a date with its time like 2026-03-02 09:30, or working days from the beginning like 0.5.`,
  }),
  withRates: (option: string): Bilingual => ({
    zh: `${option} 不与收件清单一起用：清单有几件就是几件`,
    en: `${option} does not work with a list of arrivals: there are as many cases as it has`,
  }),
  withLoad: (option: string): Bilingual => ({ zh: `${option} 只与 --load 一起用`, en: `${option} works only with --load` }),
  withoutLoad: (option: string): Bilingual => ({ zh: `${option} 不与 --load 一起用`, en: `${option} does not work with --load` }),
};
