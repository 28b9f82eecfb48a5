import type { Bilingual } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What `calibrate` and `discover` say. */
export const calibrationWords = {
  cases: (cases: number, activities: number): Bilingual => ({
    zh: `${cases} 个案件，${activities} 种活动`,
    en: `${pluralize(cases, "case")}, ${pluralize(activities, "activity", "activities")}`,
  }),
  arrivals: (perDay: string, variation: string): Bilingual => ({
    zh: `每个工作日来 ${perDay} 件（间隔的变异系数 ${variation}；1 为纯随机，更大则成批而来）`,
    en: `${perDay} cases come a working day (variation of the time between two: ${variation}; 1 is pure chance, more is bursts)`,
  }),
  family: { zh: "分布", en: "distribution" },
  families: {
    lognormal: { zh: "对数正态", en: "lognormal" },
    pert: { zh: "PERT", en: "PERT" },
    exponential: { zh: "指数", en: "exponential" },
    uniform: { zh: "均匀", en: "uniform" },
    samples: { zh: "实测样本", en: "samples" },
  },
  times: { zh: "次数", en: "times" },
  mean: { zh: "平均天数", en: "mean days" },
  working: { zh: "其中办理", en: "at work" },
  outcome: { zh: "结果分支", en: "outcome" },
  seen: { zh: "次数", en: "seen" },
  interval: { zh: "概率（95 % 区间）", en: "probability (95 %)" },
  unmapped: (count: number): Bilingual => ({
    zh: `日志中这些活动不是流程的环节，共 ${count} 次，未采用：`,
    en: `Activities of the log that are no step, ${pluralize(count, "time")}, left out:`,
  }),
  meant: (activity: string, step: string): Bilingual => ({
    zh: `${activity}（是否指 ${step}？用 --map "${activity}=${step}"）`,
    en: `${activity} (did you mean ${step}? Then --map "${activity}=${step}")`,
  }),
  more: (count: number): Bilingual => ({ zh: `……另有 ${count} 种`, en: `… and ${count} more` }),
  within: (steps: string): Bilingual => ({
    zh: `日志中没有这些环节；其时间已含在后面环节中，按 0 天：${steps}`,
    en: `Not in the log; their time is within that of the steps after them, so they have 0 days of their own: ${steps}`,
  }),
  kept: (steps: string): Bilingual => ({
    zh: `日志没有说明这些环节的时间，保持不变：${steps}`,
    en: `The log does not say how long these take; they stay as they are: ${steps}`,
  }),
  outOfOrder: (count: number): Bilingual => ({
    zh: `${count} 次办理不合流程的先后次序，时间从前一次办结算起`,
    en: `Work that the process does not allow where it stands: ${count}. Its time counts from the work before it`,
  }),
  quality: {
    zh: "可信程度（用较早的一半案件拟合，与较晚的一半比较；工作日）",
    en: "How good it is (fitted to the earlier half, held against the later one; working days)",
  },
  earlier: { zh: "较早的一半", en: "earlier half" },
  later: { zh: "较晚的一半", en: "later half" },
  simulated: { zh: "模拟", en: "simulated" },
  median: { zh: "中位数", en: "median" },
  count: { zh: "案件", en: "cases" },
  distance: { zh: "与较晚一半的距离", en: "distance to the later half" },
  verdict: (ratio: string): Bilingual => ({
    zh: `模拟与较晚案件的距离，是两半之间距离的 ${ratio} 倍（1 以内：流程自身的变化大于模型的误差）`,
    en: `The simulation is ${ratio} times as far from the later cases as the earlier ones are (up to 1, the process changed by more than the model errs)`,
  }),
  same: {
    zh: "较早与较晚的案件没有差别，无从比较",
    en: "The earlier and the later cases do not differ, so there is nothing to compare with",
  },
  tooFew: {
    zh: "案件太少，有一半没有完整的案件，无从比较",
    en: "There are too few cases: one of the halves has none, so there is nothing to compare with",
  },
  discovered: (steps: number, decisions: number, returns: number): Bilingual => ({
    zh: `得出 ${steps} 个环节，其中 ${decisions} 个判断、${returns} 处退回；请核对后使用`,
    en: `${pluralize(steps, "step")}, with ${pluralize(decisions, "decision")} and ${pluralize(returns, "return")}: a draft to be checked`,
  }),
  leftOut: (activities: string): Bilingual => ({
    zh: `未列入的少见活动（--keep 1 全部列入）：${activities}`,
    en: `Rare activities that are left out (--keep 1 keeps all): ${activities}`,
  }),
} as const;
