export const loadWords = {
  applicant: { zh: "申请人（当事人）", en: "Applicant or party" },
  return: { zh: "最后一次退回之前", en: "Before the last return" },
};

export const riskWords = {
  total: { zh: "全程，实际经历的天数", en: "The whole process: all days that pass" },
  counted: { zh: "计入时限的天数", en: "days that count" },
  planned: { zh: "计划", en: "plan" },
  plannedBefore: { zh: "改革前的计划", en: "plan before" },
  plannedAfter: { zh: "改革后的计划", en: "plan after" },
};

export const chartsCriticalityWords = {
  figures: { zh: "关键", en: "critical" },
};
