import type { ReckonedClock } from "../../../analysis/optimize/index.ts";
import { type Bilingual, type Limit, terms } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What `optimize` says. */
export const optimumWords = {
  /** What days on a clock are called. */
  dayNames: {
    experienced: { zh: "天", en: "days" },
    counted: { zh: "个计入天", en: "counted days" },
  } satisfies Record<ReckonedClock, Bilingual>,
  forTarget: (days: string, clock: ReckonedClock): Bilingual =>
    clock === "counted"
      ? { zh: `目标 ${days} 个计入的工作日`, en: `Target ${days} counted working days` }
      : { zh: `目标 ${days} 个工作日`, en: `Target ${days} working days` },
  forLimit: (kind: Limit["kind"], days: string): Bilingual => ({
    zh: `目标为${terms.limitKinds[kind].zh}时限 ${days} 个计入的工作日`,
    en: `Target: the ${terms.limitKinds[kind].en} limit of ${days} counted working days`,
  }),
  finishBy: (date: string): Bilingual => ({ zh: `目标 ${date} 之前完成（含当日）`, en: `Target: a finish by ${date}` }),
  withinBudget: (effort: string): Bilingual => ({ zh: `投入不超过 ${effort}`, en: `Budget ${effort}` }),
  proven: (asked: Bilingual, effort: string, days: Bilingual): Bilingual => ({
    zh: `${asked.zh}：投入 ${effort}，${days.zh}，已证明最优`,
    en: `${asked.en}: effort ${effort}, ${days.en}, proven to be the best`,
  }),
  notProven: (asked: Bilingual, effort: string, days: Bilingual, bound: string, isEffort: boolean): Bilingual => ({
    zh: `${asked.zh}：投入 ${effort}，${days.zh}。搜索未完：只证明了${isEffort ? "投入" : "天数"}不少于 ${bound}`,
    en: `${asked.en}: effort ${effort}, ${days.en}. The search ended early; proven is only that ${isEffort ? "the effort" : "the days"} cannot be below ${bound}`,
  }),
  fromTo: (before: string, after: string, clock: ReckonedClock): Bilingual => ({
    zh: `${before} → ${after} ${optimumWords.dayNames[clock].zh}`,
    en: `${before} → ${after} ${optimumWords.dayNames[clock].en}`,
  }),
  ofThemCount: (days: string, counted: string): Bilingual => ({
    zh: `经历 ${days} 天，其中 ${counted} 天计入时限。`,
    en: `Of ${days} days that pass ${counted} count.`,
  }),
  finishes: (date: string): Bilingual => ({ zh: `${date} 完成。`, en: `It finishes on ${date}.` }),
  infeasible: (asked: Bilingual): Bilingual => ({
    zh: `${asked.zh}：没有哪一组举措能做到，已证明`,
    en: `${asked.en}: no set of measures does it, which is proven`,
  }),
  nothingYet: (asked: Bilingual): Bilingual => ({
    zh: `${asked.zh}：搜索未完，尚未找到`,
    en: `${asked.en}: the search ended early and has found no set`,
  }),
  reachable: (days: string, clock: ReckonedClock, effort: string, measures: readonly string[]): Bilingual => ({
    zh: `最少可到 ${days} ${optimumWords.dayNames[clock].zh}，投入 ${effort}：${measures.join("、") || "不用举措"}`,
    en: `The least that can be reached is ${days} ${optimumWords.dayNames[clock].en}, with an effort of ${effort}: ${measures.join(", ") || "without measures"}`,
  }),
  leastEffort: (effort: string): Bilingual => ({
    zh: `投入至少为 ${effort}`,
    en: `The least effort that a set takes is ${effort}`,
  }),
  scenario: (id: string, effort: string, days: string, clock: ReckonedClock, verdict: Bilingual): Bilingual => ({
    zh: `方案“${id}”：投入 ${effort}，${days} ${optimumWords.dayNames[clock].zh}：${verdict.zh}`,
    en: `Scenario "${id}": effort ${effort}, ${days} ${optimumWords.dayNames[clock].en}: ${verdict.en}`,
  }),
  moreEffort: (effort: string): Bilingual => ({ zh: `投入多用 ${effort}`, en: `${effort} more effort than needed` }),
  moreDays: (days: string): Bilingual => ({ zh: `多用 ${days} 天`, en: `${days} days more than that effort can reach` }),
  excluded: { zh: "不能一起采用的举措（没有计入任何一组）", en: "Measures that cannot stand together, and so are in no set" },
  unless: (measures: readonly string[]): Bilingual => ({
    zh: `除非采用 ${measures.join("、")}${measures.length > 1 ? " 之一" : ""}`,
    en: `unless with ${measures.join(" or ")}`,
  }),
  moreExcluded: (count: number): Bilingual => ({
    zh: `……另有 ${count} 组，--json 列出全部`,
    en: `… and ${count} more; --json lists them all`,
  }),
  asGood: { zh: "没有更好的一组", en: "no set is better" } as Bilingual,
  missesTarget: { zh: "没有达到目标", en: "it misses the target" } as Bilingual,
  overBudget: { zh: "投入超出", en: "it is over the budget" } as Bilingual,
  pathLeft: { zh: "举措不能再缩短的路径", en: "The path that no measure shortens further" },
  none: { zh: "不需要举措", en: "No measures are needed" },
  whoSaved: { zh: "各项举措节省的天数", en: "Who saves what" },
  moreMeasures: (count: number): Bilingual => ({ zh: `等，另有 ${count} 项`, en: `+ ${count} more` }),
  next: { zh: "其次的几组", en: "The next best sets" },
  nextEnded: { zh: "搜索未完：再其次的几组没有列出", en: "The search ended early: the sets that come after are not listed" },
  frontier: (before: string, clock: ReckonedClock, count: number): Bilingual => ({
    zh: `投入与${clock === "counted" ? "计入的天数" : "工期"}（原为 ${before} 天）：${count} 点，均已证明最优`,
    en: `Effort against ${optimumWords.dayNames[clock].en} (${before} before): ${pluralize(count, "point")}, each proven`,
  }),
  frontierEnded: { zh: "搜索未完：投入更少的点没有列出", en: "The search ended early: points of less effort are not listed" },
  guard: { zh: "依据", en: "guard" },
  measures: { zh: "举措", en: "measures" },
  allMeasures: { zh: "--json 列出每一点的全部举措", en: "--json lists all measures of every point" },
  besideBest: { zh: "与最优组相比", en: "beside the best set" },
  counted: { zh: "计入", en: "counted" },
};
