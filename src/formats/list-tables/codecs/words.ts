import type { Bilingual } from "../../../model/index.ts";

export const codecWords = {
  noneWordsText: { zh: "无", en: "none" },
  numberCodecRemedy: { zh: "只写数字", en: "Write a number alone" },
  truthCodecWrite: { zh: "是", en: "yes" },
  truthCodecTruthCodecWrite: { zh: "否", en: "no" },
  truthCodecRemedy: { zh: "写是或否", en: "Write yes or no" },
  dateCodecRemedy: { zh: "写成 2026-03-02 的样子", en: "Write it like 2026-03-02" },
};

export const termsCodecWords = {
  text: (zh: string): Bilingual => ({ zh: `是否指“${zh}”？`, en: `Did you mean "${zh}"?` }),
  termRemedyText: (en: string): Bilingual => ({ zh: `是否指“${en}”？`, en: `Did you mean "${en}"?` }),
  otherText: (wordsZh: string, wordsEn: string): Bilingual => ({ zh: `可写：${wordsZh}`, en: `Use one of: ${wordsEn}` }),
};

export const lengthCodecWords = {
  text: {
    zh: "写成 20个工作日、15日、3个月、2小时或即办；时间不定的，写最长的一个",
    en: "Write it like 20 working days, 15 days, 3 months, 2 hours or instant; of several lengths the longest",
  },
};

export const linksCodecWords = {
  linksRemedyText: {
    zh: "写成 受理；审查 SS+3；决定[准予] 的样子：环节、[结果]、衔接与间隔",
    en: "Write it like accept; review SS+3; decide[granted]: a step, [its outcome], link and lag",
  },
  outcomesRemedyText: {
    zh: "写成 受理 75%；补正 20% → 申请 ×1；不予受理 5% 的样子",
    en: "Write it like accepted 75%; correct 20% -> apply x1; refused 5%",
  },
};
