import { type Bilingual, type Language, terms } from "../../model/index.ts";

/** Words of the legend. */
export const legendWords = {
  document: { zh: "文书", en: "document issued" },
  data: { zh: "数据录入、调取或共享", en: "data entered, looked up or shared" },
  milestone: { zh: "节点", en: "milestone" },
  parallel: { zh: "并行的开始或汇合", en: "branches run side by side from here, or meet" },
  subprocess: { zh: "子流程", en: "subprocess" },
  offPage: { zh: "转到另一页，两端标号相同", en: "continues on another page, at the same mark" },
  critical: { zh: "关键环节", en: "critical step" },
  criticalPhase: { zh: "有关键环节的阶段", en: "phase with critical steps" },
  criticalLink: { zh: "关键衔接", en: "critical link" },
  seldomCritical: { zh: "不到 25 % 的件为关键", en: "critical in less than 25 % of cases" },
  sometimesCritical: { zh: "25–50 % 为关键", en: "critical in 25–50 %" },
  oftenCritical: { zh: "50–75 % 为关键", en: "critical in 50–75 %" },
  mostlyCritical: { zh: "75 % 以上为关键", en: "critical in 75 % or more" },
  excluded: terms.notCounted.excluded,
  applicant: terms.notCounted.applicant,
  added: { zh: "新增环节", en: "added step" },
  changed: { zh: "有调整的环节", en: "changed step" },
  removed: { zh: "取消的环节", en: "removed step" },
  addedPhase: { zh: "新增阶段", en: "added phase" },
  changedPhase: { zh: "有调整的阶段", en: "changed phase" },
  removedPhase: { zh: "取消的阶段", en: "removed phase" },
  formerLink: { zh: "原有的衔接", en: "former link" },
  newLink: { zh: "新的衔接", en: "new link" },
  newCriticalLink: { zh: "新的关键衔接", en: "new critical link" },
  return: { zh: "退回、补正", en: "return for correction" },
  SS: { zh: "SS：与前一环节同时或在其后若干日开始", en: "SS: starts with the step before, or so many days later" },
  FF: { zh: "FF：与前一环节同时或在其后若干日结束", en: "FF: finishes with the step before, or so many days later" },
  SF: { zh: "SF：前一环节开始后（若干日）结束", en: "SF: finishes (so many days) after the step before starts" },
} as const satisfies Record<string, Bilingual>;

export type LegendWord = keyof typeof legendWords;

/** On an overview. */
export const phaseLaneNote: Bilingual = {
  zh: "每个阶段画在承担环节最多的单位一栏。",
  en: "A phase stands in the lane of the unit with most of its steps.",
};

export const workingDaysNote: Bilingual = {
  zh: "天数除注明外均为工作日。",
  en: "Days are working days unless stated otherwise.",
};

export const illustrativeNote: Bilingual = {
  zh: "示意：图中数据为虚构，不得作为事实引用。",
  en: "Illustrative: the figures are invented and must not be quoted as facts.",
};

/** Which process a picture shows, and the mark by which one version of it is told from another. */
export function formatPictureSource(process: string, mark: string, lang: Language): string {
  return lang === "zh" ? `流程 ${process} · 校验码 ${mark}` : `Process ${process} · check code ${mark}`;
}

/** Added to the text alternative of a critical step. */
export const criticalStepRemark: Bilingual = { zh: "，关键环节", en: ", critical" };
/** Added to that of a phase. */
export const criticalPhaseRemark: Bilingual = { zh: "，有关键环节", en: ", with critical steps" };

export const criticalityWords = {
  note: (runs: number, seed: number): Bilingual => ({
    zh: `底色与框内数字：在模拟的 ${runs} 件（种子 ${seed}）中，该环节有百分之几的件为关键环节。`,
    en: `Ground and figure: the share of ${runs} simulated cases (seed ${seed}) in which the step is critical.`,
  }),
} as const;

export const flowchartListWords = {
  critical: { zh: "关键环节", en: "critical" },
  clock: { zh: "计时", en: "clock" },
  leadsTo: { zh: "下一环节", en: "leads to" },
  outcomes: { zh: "结果", en: "outcomes" },
  returns: { zh: "退回", en: "returns" },
} as const satisfies Record<string, Bilingual>;

export const waterfallWords = {
  axis: { zh: "工作日", en: "Working days" },
  order: {
    zh: "各项举措自上而下逐项叠加，数字为叠加该项后总时限的变化。",
    en: "Measures are added one after another from top to bottom; each number is the change of the total at that point.",
  },
} as const satisfies Record<string, Bilingual>;

export const compressionWords = {
  bars: {
    zh: "空心：平均每个事项的法定时限；实心：承诺时限，均为工作日（括号内为参与比较的事项数）。",
    en: "hollow: statutory limit of an item on average; filled: what is promised, in working days (in brackets the items compared).",
  },
  reading: {
    zh: "百分比：1 − 承诺天数之和 ÷ 法定天数之和。",
    en: "per cent: 1 less the sum of promised days by the sum of statutory days.",
  },
  alternative: (name: string, promised: string, statutory: string, saved: string): Bilingual => ({
    zh: `${name}：承诺 ${promised} 个工作日，法定 ${statutory} 个，压缩 ${saved}`,
    en: `${name}: ${promised} working days promised, ${statutory} statutory, ${saved} less`,
  }),
};

export const dragWords = {
  subtitle: (days: string): Bilingual => ({
    zh: `关键环节的可压缩天数（drag；全程 ${days} 个工作日）`,
    en: `Drag of the critical steps (${days} working days in all)`,
  }),
  bars: {
    zh: "实心：环节若不占时间，总时限会缩短的天数；空心与斜线后的数：环节自身的天数。",
    en: "Filled: by how much the total would fall if the step took no time. Hollow, and after the slash: the days of the step itself.",
  },
  negative: {
    zh: "向左、带斜纹：环节若不占时间，总时限反而延长的天数。",
    en: "Hatched, to the left: by how much the total would grow if the step took no time.",
  },
} as const;

export const ganttWords = {
  days: { zh: "工作日", en: "Working days" },
  unit: terms.workingDays,
  critical: { zh: "关键环节（粗边、粗体）", en: "critical step (heavy border, bold)" },
  float: { zh: "总时差：不影响总时限可推迟的天数", en: "float: how far it can slip without moving the total" },
  milestone: { zh: "不占时间的环节", en: "step that takes no time" },
  unitsAlike: {
    zh: "单位较多，横条不再区分单位，见“单位”一栏。",
    en: "Bars do not tell units apart, which are too many; see the column Unit.",
  },
  offSheet: (links: string): Bilingual => ({ zh: `与其他页的衔接：${links}。`, en: `Links with other sheets: ${links}.` }),
  legend: { zh: "图例见末页。", en: "The last sheet has the legend." },
  criticalWithFloat: {
    zh: "带时差的关键环节：决定总时限，但因自身或其后的期限按日历日计、截止于休息日而顺延，仍可推迟若干天。",
    en: "Critical with a float: it decides the total and can still slip, since a period in calendar days, its own or a later one, ends on a day off.",
  },
  months: {
    zh: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  },
  quarters: { zh: ["一季", "二季", "三季", "四季"], en: ["Q1", "Q2", "Q3", "Q4"] },
} as const;

/** The heading of a phase that goes on from another sheet. */
export function formatContinuedPhase(phase: string, lang: Language): string {
  return lang === "zh" ? `${phase}（续）` : `${phase} (continued)`;
}

/** What a bar says to those who do not see it. */
export function describeGanttBar(
  {
    name,
    unit,
    start,
    finish,
    days,
    float,
    isCritical,
  }: Readonly<Record<"name" | "unit" | "start" | "finish" | "days" | "float", string>> & { readonly isCritical: boolean },
  lang: Language,
): string {
  if (lang === "zh") {
    const parts = [name, unit, `${days} 天`, `${start} 至 ${finish}`, isCritical ? "关键环节" : `总时差 ${float} 天`];
    return parts.filter((part) => part !== "").join("，");
  }
  const parts = [
    name,
    unit,
    `${days} ${days === "1" ? "day" : "days"}`,
    `${start} to ${finish}`,
    isCritical ? "critical" : `float ${float}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** A Gantt chart in a sentence. */
export function describeGantt(days: string, finish: string | undefined, lang: Language): string {
  if (lang === "zh") return `横道图，全程 ${days} 个工作日${finish === undefined ? "" : `，${finish} 完成`}。`;
  return `Gantt chart: ${days} working ${days === "1" ? "day" : "days"} in all${finish === undefined ? "" : `, finished on ${finish}`}.`;
}
