import { type Bilingual, formatDays, formatSignedDays, type Language, punctuation } from "../../../model/index.ts";

/** What the chart of effort against days says. */
export const frontierWords = {
  subtitle: (count: number, proven: boolean, isCounted: boolean): Bilingual => ({
    zh: `投入与工期：各档投入能达到的最${isCounted ? "少计入天数" : "短工期"}（${count} 点${proven ? "，均已证明最优" : ""}）`,
    en: `Effort against days: the least ${isCounted ? "counted " : ""}days that every effort reaches (${count} ${count === 1 ? "point" : "points"}${proven ? ", proven" : ""})`,
  }),
  effortAxis: { zh: "投入（各项举措之和）", en: "Effort (sum of the measures)" },
  daysAxis: (isCounted: boolean): Bilingual =>
    isCounted ? { zh: "计入时限的工作日", en: "Counted working days" } : { zh: "工期（工作日）", en: "Working days" },
  before: { zh: "改革前", en: "Before" },
  least: { zh: "最短", en: "Least days" },
  optimum: (isTarget: boolean): Bilingual =>
    isTarget ? { zh: "最省投入", en: "Least effort" } : { zh: "预算内最短", en: "Best in budget" },
  at: (effort: number, days: number): Bilingual => ({
    zh: `投入 ${formatDays(effort)} · ${formatDays(days)} 天`,
    en: `effort ${formatDays(effort)} · ${formatDays(days)} days`,
  }),
  target: (days: number): Bilingual => ({ zh: `目标 ${formatSignedDays(days)} 天`, en: `Target ${formatSignedDays(days)} days` }),
  budget: (effort: number): Bilingual => ({ zh: `预算 ${formatSignedDays(effort)}`, en: `Budget ${formatSignedDays(effort)}` }),
  outOfReach: { zh: "任何举措组合都达不到", en: "No set of measures reaches this" },
  noMeasures: { zh: "不用举措", en: "no measures" },
  inAll: (count: number): Bilingual => ({ zh: `… 共 ${count} 项`, en: `… ${count} in all` }),
  columns: {
    effort: { zh: "投入", en: "Effort" },
    days: { zh: "天数", en: "Days" },
    measures: { zh: "举措", en: "Measures" },
  },
  cut: (shown: number, all: number): Bilingual => ({
    zh: `表中只列 ${all} 点中的 ${shown} 点，先列有标记的、再列两端与间隔均匀的。`,
    en: `The table has ${shown} of ${all} points: first those that are marked, then the ends, then others at even distances.`,
  }),
  legend: {
    point: { zh: "各档投入的最优举措组", en: "best set of measures for its effort" },
    knee: {
      zh: "拐点：此后每点投入节省的天数至少减少四分之一",
      en: "knee: from here on effort saves at least a quarter fewer days per point",
    },
    set: { zh: "方案，或当前选择", en: "scenario, or the present choice" },
    target: { zh: "目标工期", en: "target" },
    budget: { zh: "投入预算", en: "budget" },
  },
  notProven: {
    zh: "搜索提前结束：投入更少的点没有列出，左侧留空。",
    en: "The search ended early: points of less effort are missing at the left.",
  },
  noneMeetsTarget: { zh: "没有哪一组举措能达到目标。", en: "No set of measures reaches the target." },
  noneMeetsBudget: { zh: "预算之内没有可用的举措组。", en: "No set of measures keeps within the budget." },
  offChart: {
    zh: "目标或预算在图的范围之外，没有画出。",
    en: "The target or the budget lies beyond the chart and is not drawn.",
  },
} as const;

/** A point or set to those who do not see it. */
export function formatMeasureSet(name: string, effort: number, days: number, measures: readonly string[], lang: Language): string {
  const head = name === "" ? "" : `${name}${punctuation.colon[lang]}`;
  const list = measures.length === 0 ? frontierWords.noMeasures[lang] : measures.join(" ");
  return `${head}${frontierWords.at(effort, days)[lang]}${punctuation.semicolon[lang]}${list}`;
}

/** The chart in a sentence. */
export function describeFrontier(
  before: number,
  least: { readonly effort: number; readonly days: number } | undefined,
  lang: Language,
): string {
  if (least === undefined) return lang === "zh" ? "没有点。" : "There are no points.";
  const [from, days, effort] = [before, least.days, least.effort].map(formatDays);
  return lang === "zh"
    ? `阶梯图：从改革前的 ${from} 个工作日起，投入 ${effort} 时最短为 ${days} 个工作日。`
    : `Step chart: from ${from} working days before the reform down to ${days} at an effort of ${effort}.`;
}
