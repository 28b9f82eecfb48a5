import type { Bilingual } from "../../../model/index.ts";

/** What `optimize --confidence` says. */
export const targetRiskWords = {
  asked: (days: string, share: string): Bilingual => ({
    zh: `目标：${share} 的件不超过 ${days} 个工作日`,
    en: `Target ${days} working days in ${share} of cases`,
  }),
  least: (asked: Bilingual, effort: string, sample: number): Bilingual => ({
    zh: `${asked.zh}：投入 ${effort}，在所比较的 ${sample} 件中已证明最少`,
    en: `${asked.en}: effort ${effort}, proven to be the least in the ${sample} cases compared`,
  }),
  more: (asked: Bilingual, effort: string, bound: string, sample: number): Bilingual => ({
    zh: `${asked.zh}：投入 ${effort}。在所比较的 ${sample} 件中只证明了投入不少于 ${bound}`,
    en: `${asked.en}: effort ${effort}. In the ${sample} cases compared it is proven only that the effort cannot be below ${bound}`,
  }),
  none: (asked: Bilingual, sample: number): Bilingual => ({
    zh: `${asked.zh}：在所比较的 ${sample} 件中没有哪一组举措能做到，已证明`,
    en: `${asked.en}: no set of measures does it in the ${sample} cases compared, which is proven`,
  }),
  checked: (chance: string, before: string, cases: number): Bilingual => ({
    zh: `另外 ${cases} 件中 ${chance} 符合；不用举措为 ${before}。`,
    en: `Of ${cases} other cases ${chance} keep to it, against ${before} without measures.`,
  }),
  days: (share: string, days: string, interval: string, before: string, after: string): Bilingual => ({
    zh: `其中 ${share} 不超过 ${days} 天（${interval}）；计划工期 ${before} → ${after} 天。`,
    en: `In ${share} of them it takes no longer than ${days} days (${interval}); planned are ${before} → ${after} days.`,
  }),
  unsure: (share: string): Bilingual => ({
    zh: `不能确信达到 ${share}：上述区间没有全在其上。`,
    en: `It is not sure that these are ${share} of all cases: the interval is not wholly above.`,
  }),
  leastEffort: (effort: string): Bilingual => ({
    zh: `有 95 % 的把握：投入少于 ${effort} 的都做不到。`,
    en: `With 95 % confidence no set of less effort than ${effort} does it.`,
  }),
  noneAtAll: { zh: "有 95 % 的把握：没有哪一组能做到。", en: "With 95 % confidence no set does it." },
  noneOpen: {
    zh: "但差得不多：不能排除实际上有一组能做到。",
    en: "It is missed by so little that a set which does it cannot be ruled out.",
  },
  round: (effort: string, chance: string): Bilingual => ({
    zh: `投入 ${effort} 的一组没有采用：它在另外的件中符合 ${chance}，不够确信。`,
    en: `A set of effort ${effort} was passed over: of other cases ${chance} keep to it, which is not sure enough.`,
  }),
  planned: (effort: string, chance: string): Bilingual => ({
    zh: `若一切按计划天数，投入 ${effort} 即可；但那一组只在 ${chance} 的件中符合。`,
    en: `If everything took as long as planned, an effort of ${effort} would do; but that set keeps to it in ${chance} of cases.`,
  }),
  scenario: (id: string, effort: string, chance: string): Bilingual => ({
    zh: `方案“${id}”：投入 ${effort}，${chance} 的件符合。`,
    en: `Scenario "${id}": effort ${effort}, kept in ${chance} of cases.`,
  }),
  most: (effort: string, chance: string, cases: number): Bilingual => ({
    zh: `符合最多的一组投入 ${effort}，在另外 ${cases} 件中符合 ${chance}。`,
    en: `It is kept most often with an effort of ${effort}, in ${chance} of ${cases} other cases.`,
  }),
  quickest: (share: string, days: string, effort: string, measures: readonly string[]): Bilingual => ({
    zh: `${share} 的件最快可不超过 ${days} 天，投入 ${effort}：${measures.join("、") || "不用举措"}`,
    en: `The least days within which ${share} of cases are done are ${days}, with an effort of ${effort}: ${measures.join(", ") || "without measures"}`,
  }),
};
