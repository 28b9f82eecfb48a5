import { type Bilingual, simulationTerms, terms } from "../../../model/index.ts";

/** What the charts of simulated cases say. */
export const riskChartWords = {
  sCurve: { zh: "在多少天内办结的把握（S 曲线）", en: "Chance that a case is done within so many days (S-curve)" },
  histogram: { zh: "各件所用天数的分布", en: "How the days of cases are spread" },
  tornado: { zh: "总天数最取决于哪些环节", en: "The steps that the total depends on most" },
  savings: { zh: "改革为每件节省多少天", en: "Days that the reform saves in single cases" },
  cases: (runs: number, seed: number): Bilingual => ({
    zh: `模拟 ${runs} 件，种子 ${seed}`,
    en: `${runs} simulated cases, seed ${seed}`,
  }),
  before: terms.before,
  after: terms.after,
  figures: (mean: string, interval: string, quantiles: string): Bilingual => ({
    zh: `平均 ${mean}（${interval}），${quantiles}`,
    en: `mean ${mean} (${interval}), ${quantiles}`,
  }),
  daysAxis: { zh: "工作日", en: "Working days" },
  shareAxis: { zh: "办结的件", en: "Cases done" },
  barAxis: (width: string): Bilingual => ({ zh: `每 ${width} 天一柱的件`, en: `Cases by ${width} days` }),
  read: {
    zh: "曲线：百分之几的件不超过这么多天。P80：80 % 的件不超过的天数。",
    en: "A curve tells the share of cases that take no more than so many days. P80: days that 80 % of cases do not exceed.",
  },
  barRule: {
    zh: "柱宽为 1、2、5 乘以 10 的幂，取第 1 至第 99 百分位不超过四十柱的最小宽度；改革前后同宽；每柱含左端，不含右端。P80：80 % 的件不超过的天数。",
    en: "Bars are 1, 2 or 5 times a power of ten wide, as narrow as forty of them allow from the 1st to the 99th percentile, and alike before and after; each holds its left edge and not its right one. P80: days that 80 % of cases do not exceed.",
  },
  cut: { zh: "少数很长的件在图的右边之外，没有画出。", en: "A few very long cases lie beyond the right edge and are not drawn." },
  ends: { zh: "两端各不到 0.5 % 的件可能没有画出。", en: "Less than 0.5 % of cases at each end may not be drawn." },
  bounds: {
    zh: "竖线：计划与时限；其后为符合的件所占比例，括号内为 95 % 置信区间",
    en: "Upright lines are plans and limits; after them the share of cases that keep them, with its interval of 95 % confidence",
  },
  pairs: { zh: "（改革前 → 改革后）。", en: " (before → after)." },
  stop: { zh: "。", en: "." },
  omitted: (count: number): Bilingual => ({
    zh: `另有 ${count} 组时限没有画出，见 --json。`,
    en: `${count} more ${count === 1 ? "clock of limits is" : "clocks of limits are"} left out; see --json.`,
  }),
  converted: terms.approximate,
  confidence: { zh: "括号内为 95 % 置信区间。", en: "In brackets: intervals of 95 % confidence." },
  swing: {
    zh: "横条：该环节最短的一成件与最长的一成件，总天数各平均多少；竖线为全部件的平均。",
    en: "Bars: mean total of the tenth of cases in which the step is shortest, and of the tenth in which it is longest. The upright line is the mean of all.",
  },
  measures: {
    zh: "关键：为关键环节的件所占比例。敏感度（SSI）：关键比例 × 该环节标准差 ÷ 总天数标准差。相关：与总天数的秩相关（Spearman）。",
    en: "Critical: the share of cases in which the step is. SSI: that × the deviation of the step ÷ that of the total. Rank corr.: Spearman's, with the total.",
  },
  shortSide: { zh: "最短的一成件", en: "tenth of cases where it is shortest" },
  longSide: { zh: "最长的一成件", en: "tenth of cases where it is longest" },
  columns: {
    critical: { zh: "关键", en: "Critical" },
    sensitivity: { zh: "敏感度", en: "SSI" },
    cruciality: { zh: "相关", en: "Rank corr." },
  },
  meanTotal: (days: string): Bilingual => ({ zh: `平均 ${days}`, en: `mean ${days}` }),
  constant: simulationTerms.constant,
  moreSteps: (count: number): Bilingual => ({
    zh: `另有 ${count} 个环节影响较小，没有列出。`,
    en: `${count} more ${count === 1 ? "step" : "steps"} with less effect ${count === 1 ? "is" : "are"} left out.`,
  }),
  saved: (days: string, interval: string, share: string): Bilingual => ({
    zh: `平均节省 ${days} 天（${interval}）；${share} 的件缩短`,
    en: `${days} days saved on average (${interval}); ${share} of cases get shorter`,
  }),
  longer: (days: string, interval: string, share: string): Bilingual => ({
    zh: `平均延长 ${days} 天（${interval}）；${share} 的件缩短`,
    en: `${days} days longer on average (${interval}); ${share} of cases get shorter`,
  }),
  savedAxis: (hasLonger: boolean): Bilingual =>
    hasLonger
      ? { zh: "节省的工作日（0 的左边为延长）", en: "Working days saved (to the left of 0: longer)" }
      : { zh: "节省的工作日", en: "Working days saved" },
  paired: {
    zh: "每件在改革前后各模拟一次，改革没有改动的部分相同（公共随机数），所以差值比两者各自更准。",
    en: "Each case is simulated before and after, alike in all that the reform leaves alone (common random numbers): so the difference is known better than either.",
  },
  savedBar: { zh: "缩短的件", en: "cases that get shorter" },
  longerBar: { zh: "延长的件", en: "cases that get longer" },
  meanBar: { zh: "平均节省", en: "mean" },
  kept: simulationTerms.limitsKept,
  keptChange: (before: string, after: string, gained: string): Bilingual => ({
    zh: `${before} → ${after}，${gained} 个百分点`,
    en: `${before} → ${after}, ${gained} points`,
  }),
} as const;
