import { type Bilingual, type Language, terms } from "../model/index.ts";

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
  excluded: terms.notCounted.excluded,
  applicant: terms.notCounted.applicant,
  added: { zh: "新增环节", en: "added step" },
  changed: { zh: "有调整的环节", en: "changed step" },
  removed: { zh: "取消的环节及其原有衔接", en: "removed step and its former links" },
  droppedLink: { zh: "取消的衔接", en: "dropped link" },
  newLink: { zh: "新的衔接", en: "new link" },
  return: { zh: "退回、补正", en: "return for correction" },
  SS: { zh: "SS：与前一环节同时或在其后若干日开始", en: "SS: starts with the step before, or so many days later" },
  FF: { zh: "FF：与前一环节同时或在其后若干日结束", en: "FF: finishes with the step before, or so many days later" },
  SF: { zh: "SF：前一环节开始后（若干日）结束", en: "SF: finishes (so many days) after the step before starts" },
} as const satisfies Record<string, Bilingual>;

export type LegendWord = keyof typeof legendWords;

export const workingDays: Bilingual = {
  zh: "天数除注明外均为工作日。",
  en: "Days are working days unless stated otherwise.",
};

export const illustrative: Bilingual = {
  zh: "示意：图中数据为虚构，不得作为事实引用。",
  en: "Illustrative: the figures are invented and must not be quoted as facts.",
};

/** Which process a picture shows, and the mark by which one version of it is told from another. */
export function sourceInWords(process: string, mark: string, lang: Language): string {
  return lang === "zh" ? `流程 ${process} · 校验码 ${mark}` : `Process ${process} · check code ${mark}`;
}

/** Added to the text alternative of a critical step. */
export const onCriticalPath: Bilingual = { zh: "，关键环节", en: ", critical" };
/** Added to that of a phase. */
export const hasCriticalSteps: Bilingual = { zh: "，有关键环节", en: ", with critical steps" };

export const listWords = {
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
