import type { Bilingual } from "../../model/index.ts";

export const declaredIdsWords = {
  units: { zh: "单位", en: "unit" },
  phases: { zh: "阶段", en: "phase" },
  documents: { zh: "材料", en: "document" },
  laws: { zh: "法规", en: "law" },
  items: { zh: "事项", en: "item" },
  bundles: { zh: "一件事", en: "bundle" },
  variants: { zh: "情形", en: "variant" },
  processes: { zh: "流程", en: "process" },
  steps: { zh: "环节", en: "step" },
  outcomes: { zh: "结果分支", en: "outcome" },
  measures: { zh: "改革举措", en: "measure" },
  scenarios: { zh: "方案", en: "scenario" },
};

export const probabilityFaultWords = {
  probabilityRemedyText: {
    zh: "全部写出并使其和为 1，或全部不写",
    en: "Give all of them so that they sum to 1, or none",
  },
  probabilityFaultText: (step: string, missingZh: string, missingEn: string): Bilingual => ({
    zh: `判断“${step}”的结果 ${missingZh} 没有概率，而别的结果有`,
    en: `Decision "${step}" gives probabilities, but none for ${missingEn}`,
  }),
  probabilityFaultProbabilityFaultText: (step: string, shown: number): Bilingual => ({
    zh: `判断“${step}”各结果的概率之和是 ${shown}，不是 1`,
    en: `The probabilities of decision "${step}" sum to ${shown}, not to 1`,
  }),
};

export const referencesWords = {
  message: (whereZh: string, whatZh: string, shown: string, whereEn: string, whatEn: string): Bilingual => ({
    zh: `${whereZh}所指的${whatZh}“${shown}”不存在`,
    en: `${whereEn} refers to ${whatEn} "${shown}", which does not exist`,
  }),
  remedy: (count: number, zh: string, firstNamesZh: string, en: string, firstNamesEn: string): Bilingual => ({
    zh: count === 0 ? `先声明这个${zh}` : `可选：${firstNamesZh}`,
    en: count === 0 ? `Declare the ${en} first` : `Declared: ${firstNamesEn}`,
  }),
};

export const actualFaultWords = {
  orderFaultMessage: (zh: string, order: string, en: string): Bilingual => ({ zh: `${zh}应满足 ${order}`, en: `${en} must be ${order}` }),
  orderFaultRemedy: { zh: "按从小到大的次序改写", en: "Put the numbers in ascending order" },
  zeroFaultMessage: (zh: string, other: string, key: string, en: string): Bilingual => ({
    zh: `${zh}：${other} 大于 0 时，${key} 不能是 0`,
    en: `${en} cannot have ${key} 0 when ${other} is more`,
  }),
  zeroFaultRemedy: (key: string): Bilingual => ({
    zh: `把 ${key} 写成大于 0 的数，或改用 samples 列出实际天数`,
    en: `Give ${key} more than 0, or list real days as samples`,
  }),
};

export const officerFaultWords = {
  message: (id: string): Bilingual => ({
    zh: `单位“${id}”要办理环节，但人数为 0`,
    en: `Unit "${id}" has work to do, but no officer (staff 0)`,
  }),
  remedy: { zh: "写上人数；不写 staff 则不限人数", en: "Say how many officers it has; without staff they are not counted" },
};
