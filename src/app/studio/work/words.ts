/** What workers of the studio write into pictures and tables. */
export const workWords = {
  critical: { zh: "关键", en: "critical" },
  presentChoice: { zh: "当前选择", en: "present choice" },
} as const;
