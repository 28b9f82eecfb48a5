import type { Bilingual } from "../model/index.ts";
import { plural } from "./counts.ts";

/** What `optimize` says. */
export const optimumWords = {
  needsOne: { zh: "请用 --target、--budget、--frontier 之一说明要什么", en: "Say what is wanted: one of --target, --budget, --frontier" },
  bestOfFrontier: { zh: "--best 不用于 --frontier", en: "--best is not for --frontier" },
  pictureOfFrontier: { zh: "-o 画的是 --frontier", en: "-o draws --frontier" },
  oneLine: { zh: "图中 --target 与 --budget 只能选一个", en: "A picture has --target or --budget, not both" },
  explainOfFrontier: { zh: "--explain 不用于 --frontier", en: "--explain is not for --frontier" },
  forTarget: (days: string): Bilingual => ({ zh: `目标 ${days} 个工作日`, en: `Target ${days} working days` }),
  withinBudget: (effort: string): Bilingual => ({ zh: `投入不超过 ${effort}`, en: `Budget ${effort}` }),
  proven: (asked: Bilingual, effort: string, before: string, after: string): Bilingual => ({
    zh: `${asked.zh}：投入 ${effort}，${before} → ${after} 天，已证明最优`,
    en: `${asked.en}: effort ${effort}, ${before} → ${after} days, proven to be the best`,
  }),
  notProven: (asked: Bilingual, effort: string, before: string, after: string, bound: string, isEffort: boolean): Bilingual => ({
    zh: `${asked.zh}：投入 ${effort}，${before} → ${after} 天。搜索未完：只证明了${isEffort ? "投入" : "天数"}不少于 ${bound}`,
    en: `${asked.en}: effort ${effort}, ${before} → ${after} days. The search ended early; proven is only that ${isEffort ? "the effort" : "the days"} cannot be below ${bound}`,
  }),
  infeasible: (asked: Bilingual): Bilingual => ({
    zh: `${asked.zh}：没有哪一组举措能做到，已证明`,
    en: `${asked.en}: no set of measures does it, which is proven`,
  }),
  nothingYet: (asked: Bilingual): Bilingual => ({
    zh: `${asked.zh}：搜索未完，尚未找到`,
    en: `${asked.en}: the search ended early and has found no set`,
  }),
  reachable: (days: string, effort: string, measures: readonly string[]): Bilingual => ({
    zh: `最短可到 ${days} 天，投入 ${effort}：${measures.join("、") || "不用举措"}`,
    en: `The least that can be reached is ${days} days, with an effort of ${effort}: ${measures.join(", ") || "without measures"}`,
  }),
  pathLeft: { zh: "举措不能再缩短的路径", en: "The path that no measure shortens further" },
  none: { zh: "不需要举措", en: "No measures are needed" },
  whoSaved: { zh: "各项举措节省的天数", en: "Who saves what" },
  next: { zh: "其次的几组", en: "The next best sets" },
  frontier: (before: string, count: number): Bilingual => ({
    zh: `投入与工期（原为 ${before} 天）：${count} 点，均已证明最优`,
    en: `Effort against days (${before} before): ${plural(count, "point")}, each proven`,
  }),
  frontierEnded: { zh: "搜索未完：投入更少的点没有列出", en: "The search ended early: points of less effort are not listed" },
  guard: { zh: "依据", en: "guard" },
  guards: {
    "within-powers": { zh: "本级可定", en: "within powers" },
    "needs-authority": { zh: "须授权", en: "needs authority" },
    "needs-law": { zh: "须修法", en: "needs law" },
    unchecked: { zh: "未核实", en: "unchecked" },
  },
  measures: { zh: "举措", en: "measures" },
};
