import type { Bilingual } from "../text.ts";

/** What tables, pages and pictures alike say of simulated cases. */
export const simulationTerms = {
  constant: {
    zh: "每件所用天数相同：没有写 actual、spread 或概率。",
    en: "All cases take the same days: no actual, spread or probability is given.",
  },
  confidence: { zh: "括号内为 95 % 置信区间", en: "in brackets: intervals of 95 % confidence" },
  limitsKept: { zh: "时限符合的比例", en: "How often limits are kept" },
  queues: { zh: "各单位排队件数的变化", en: "Cases in line at each unit over time" },
  /** For what a case waits. */
  offHours: { zh: "不办公", en: "office closed" },
  beforeReturn: { zh: "最后一次退回之前", en: "before the last return" },
} as const satisfies Record<string, Bilingual>;
