import { type Bilingual, simulationTerms } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What `simulate` says. */
export const riskTextWords = {
  cases: (runs: number, seed: number): Bilingual => ({
    zh: `模拟 ${runs} 件，种子 ${seed}`,
    en: `${pluralize(runs, "case")}, seed ${seed}`,
  }),
  average: (days: string, interval: string): Bilingual => ({
    zh: `平均 ${days} 个工作日（${interval}）`,
    en: `${days} working days on average (${interval})`,
  }),
  planned: (days: string, share: string): Bilingual => ({
    zh: `计划 ${days} 天，${share} 的件不超过`,
    en: `${days} are planned, and ${share} of cases take no longer`,
  }),
  change: (before: string, after: string, planned: readonly [before: string, after: string]): Bilingual => ({
    zh: `平均 ${before} → ${after} 个工作日（计划 ${planned[0]} → ${planned[1]}）`,
    en: `${before} → ${after} working days on average (planned ${planned[0]} → ${planned[1]})`,
  }),
  saved: (days: string, interval: string, share: string): Bilingual => ({
    zh: `平均节省 ${days} 天（${interval}）；${share} 的件缩短`,
    en: `${days} saved on average (${interval}); ${share} of cases get shorter`,
  }),
  longer: (days: string, interval: string, share: string): Bilingual => ({
    zh: `平均延长 ${days} 天（${interval}）；${share} 的件缩短`,
    en: `${days} longer on average (${interval}); ${share} of cases get shorter`,
  }),
  meets: (limit: string, after: string, before: string): Bilingual => ({
    zh: `${limit}：改革后 ${after} 的件符合，改革前 ${before}`,
    en: `${limit}: the reform meets it in ${after} of cases, against ${before}`,
  }),
  singleCase: {
    zh: "只有一件，天数没有区间；比例后的括号内为 95 % 置信区间",
    en: "a single case gives days no interval; in brackets after shares: intervals of 95 % confidence",
  },
  confidence: simulationTerms.confidence,
  quantiles: { zh: "多少件在多少天内办结", en: "Days within which a share of cases is done" },
  share: { zh: "占比", en: "share" },
  interval: { zh: "95 % 区间", en: "95 % interval" },
  limits: simulationTerms.limitsKept,
  applies: { zh: "适用件数", en: "cases" },
  extended: { zh: "延长后", en: "extended" },
  ninetieth: { zh: "90 % 计入", en: "90 % count" },
  gained: { zh: "增加百分点", en: "points gained" },
  steps: (count: number): Bilingual => ({
    zh: `对总天数影响最大的 ${count} 个环节`,
    en: `The ${pluralize(count, "step")} that the total depends on most`,
  }),
  mean: { zh: "平均天数", en: "mean" },
  critical: { zh: "关键", en: "critical" },
  sensitivity: { zh: "敏感度", en: "SSI" },
  cruciality: { zh: "相关", en: "cruc." },
  swing: { zh: "总天数", en: "total from–to" },
  stepsNote: {
    zh: "关键：多少件中为关键环节；敏感度：关键比例 × 标准差 ÷ 总天数的标准差；相关：与总天数的秩相关；总天数：该环节最短的一成件到最长的一成件，总天数各平均多少。",
    en: "critical: in this share of cases; SSI: that × its deviation ÷ the total's; cruc.: rank correlation with the total; total from–to: mean total of the tenth of cases where the step is shortest, and longest.",
  },
  constant: simulationTerms.constant,
  cut: (cases: number): Bilingual => ({
    zh: `${cases} 件退回了 1000 次，不再退回；核对退回的概率与 rounds。`,
    en: `${pluralize(cases, "case")} returned 1000 times and then went on; check the probability and rounds of returns.`,
  }),
};
