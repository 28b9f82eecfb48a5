import type { Bilingual } from "../../model/index.ts";

/** What is said of goals and of the powers that they take. */
export const goalWords = {
  // Goals.
  goal: { zh: "目标", en: "Goal" },
  target: { zh: "天数不超过", en: "Days at most" },
  budget: { zh: "投入不超过", en: "Effort at most" },
  searching: { zh: "正在求解…", en: "Searching…" },
  least: (effort: string, days: string, count: number): Bilingual => ({
    zh: `最少投入 ${effort}：${count} 项举措，${days} 天`,
    en: `Least effort ${effort}: ${count} measures, ${days} days`,
  }),
  fewest: (effort: string, days: string, count: number): Bilingual => ({
    zh: `最少 ${days} 天：${count} 项举措，投入 ${effort}`,
    en: `Fewest days ${days}: ${count} measures, effort ${effort}`,
  }),
  proven: { zh: "已证明最优", en: "proven optimal" },
  notProven: { zh: "未证明最优", en: "not proven" },
  nothingFound: { zh: "没有求得方案", en: "No set was found" },
  adopt: { zh: "采用", en: "Adopt" },
  points: (count: number): Bilingual => ({ zh: `${count} 个前沿点`, en: `${count} points of the frontier` }),
  ask: { zh: "求投入与天数的前沿", en: "Show what every effort reaches" },
  // Powers, for goals and beside measures.
  powers: { zh: "可用举措", en: "Measures that may be used" },
  ownPowers: { zh: "本级权限内", en: "within our powers" },
  chosenPowers: { zh: "所选权限内", en: "within the powers ticked" },
  allPowers: { zh: "权限不限", en: "with all powers" },
  beyond: (target: string, powers: Bilingual, days: string): Bilingual => ({
    zh: `${powers.zh}达不到 ${target} 天，最少 ${days} 天`,
    en: `${target} days cannot be reached ${powers.en}: ${days} is the least there`,
  }),
  wouldTake: (effort: string, days: string, count: number): Bilingual => ({
    zh: `；要达到须投入 ${effort}、${count} 项举措（${days} 天）`,
    en: `; it would take effort ${effort} and ${count} measures (${days} days)`,
  }),
  beyondAll: { zh: "；权限不限也没有求得方案", en: "; no set was found with all powers either" },
  neededPowers: {
    "within-powers": (count: number): Bilingual => ({ zh: `${count} 项本级可定`, en: `${count} within powers` }),
    "needs-authority": (count: number): Bilingual => ({ zh: `${count} 项须授权`, en: `${count} by authority from above` }),
    "needs-law": (count: number): Bilingual => ({ zh: `${count} 项须修法`, en: `${count} by a change of law` }),
    unchecked: (count: number): Bilingual => ({ zh: `${count} 项未核实`, en: `${count} unchecked` }),
  },
  ofWhich: { zh: "，其中", en: ", of which " },
  allOwn: { zh: "都在本级权限内", en: "all within our powers" },
  adoptSet: (days: string): Bilingual => ({ zh: `采用 ${days} 天的一组`, en: `Adopt the set of ${days} days` }),
  basis: { zh: "依据", en: "basis" },
  noBasis: { zh: "未写明依据", en: "no basis stated" },
  noBases: { zh: "文件没有写明任何举措的依据。", en: "The file states no basis for its measures." },
  whoDecides: { zh: "谁可决定", en: "who may decide" },
  onlyWith: (names: string): Bilingual => ({ zh: `须同时采用：${names}`, en: `only with: ${names}` }),
  neverWith: (names: string): Bilingual => ({ zh: `不可同时采用：${names}`, en: `never with: ${names}` }),
  whatIs: (word: Bilingual): Bilingual => ({ zh: `“${word.zh}”是什么意思`, en: `What "${word.en}" means` }),
  loadOnly: {
    zh: "只在案件排队时起作用，计划天数看不出来；效果用 simulate --load 看。",
    en: "Acts under load only, where cases queue: planned days cannot show it, simulate --load does.",
  },
  casesOnly: {
    zh: "只在模拟的案件中起作用，计划天数看不出来；见“风险”。",
    en: "Acts in simulated cases only: planned days cannot show it, Risk does.",
  },
};
