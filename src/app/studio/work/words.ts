/** What workers of the studio write into pictures and tables. */
export const workWords = {
  critical: { zh: "关键", en: "critical" },
  startDate: { zh: "开始日期", en: "start date" },
  finishDate: { zh: "结束日期", en: "finish date" },
  presentChoice: { zh: "当前选择", en: "present choice" },
} as const;
