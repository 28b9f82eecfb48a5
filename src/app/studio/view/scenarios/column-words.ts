import type { Bilingual } from "../../../../model/index.ts";

/** What is said of scenarios side by side. */
export const columnWords = {
  open: { zh: "并排比较", en: "Side by side" },
  title: { zh: "方案并排比较", en: "Scenarios side by side" },
  today: { zh: "现状", en: "As it is today" },
  screen: { zh: "屏幕上所选", en: "Now on the screen" },
  isOnScreen: { zh: "即屏幕上所选", en: "on the screen now" },
  total: { zh: "总工作日", en: "Working days" },
  finish: { zh: "办结日期", en: "Ends on" },
  beginsOn: (date: string): Bilingual => ({ zh: `${date} 开始`, en: `begins ${date}` }),
  limits: { statutory: { zh: "法定时限", en: "Statutory limits" }, promised: { zh: "承诺时限", en: "Promised limits" } },
  kept: (count: number): Bilingual => ({ zh: `符合 ${count} 个`, en: `${count} kept` }),
  exceeded: (count: number): Bilingual => ({ zh: `超过 ${count} 个`, en: `${count} exceeded` }),
  chance: { zh: "达到目标的机会", en: "Chance to meet the target" },
  target: (days: string): Bilingual => ({ zh: `不超过 ${days} 天`, en: `at most ${days} days` }),
  never: { zh: "没有一件", en: "no case" },
  always: { zh: "全部", en: "all cases" },
  rare: { zh: "不到 1 %", en: "under 1 %" },
  noSpread: { zh: "未写波动", en: "no variation stated" },
  measures: { zh: "举措数", en: "Measures" },
  byHand: (count: number): Bilingual => ({
    zh: `另有手工改动 ${count} 处`,
    en: `and ${count === 1 ? "1 change" : `${count} changes`} by hand`,
  }),
  differences: { zh: "不同之处", en: "What differs" },
  noDifference: { zh: "各列的举措与改动相同。", en: "All have the same measures and changes." },
  adopt: (name: string): Bilingual => ({ zh: `采用“${name}”`, en: `Adopt "${name}"` }),
  taken: { zh: "采用", en: "taken" },
  absent: { zh: "无", en: "not there" },
  hint: {
    zh: "机会为模拟所得的约数，与“风险”用同样的案件。",
    en: "Chances are rounded, from the same simulated cases as under Risk.",
  },
  noStart: { zh: "填写开始日期，可比较办结日期。", en: "With a start date this also shows when each ends." },
  noTarget: { zh: "在“目标”里填天数，可比较达到它的机会。", en: "With a goal in days it shows the chance to meet it." },
} as const;
