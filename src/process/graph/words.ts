import type { Bilingual } from "../../model/index.ts";

export const cycleProblemWords = {
  cycleRelated: (step: string, predecessor: string): Bilingual => ({
    zh: `“${step}”排在“${predecessor}”之后`,
    en: `"${step}" comes after "${predecessor}"`,
  }),
  handCycleMessage: (told: string): Bilingual => ({
    zh: `这样改会使环节互为先后：${told}`,
    en: `With this change steps wait for each other: ${told}`,
  }),
  handCycleRemedy: (list: string): Bilingual => ({
    zh: `手工改动带来的衔接：${list}。换一个前置环节`,
    en: `The change brings ${list}. Name another predecessor`,
  }),
  measureCycleMessage: (closersZh: string, told: string, closersEn: string): Bilingual => ({
    zh: `举措 ${closersZh} 使环节互为先后：${told}`,
    en: `With ${closersEn}, steps wait for each other: ${told}`,
  }),
  measureCycleRemedy: {
    zh: "不要同时采用这些举措，或用 excludes 声明互斥",
    en: "Do not take these measures together, or let them exclude each other",
  },
  stepCycleMessage: (cycle: string | undefined): Bilingual => ({
    zh: `环节“${cycle}”排在自己之后`,
    en: `Step "${cycle}" comes after itself`,
  }),
  stepCycleStepCycleMessage: (told: string): Bilingual => ({ zh: `环节互为先后：${told}`, en: `Steps wait for each other: ${told}` }),
  stepCycleRemedy: {
    zh: "去掉其中一条 after。补正、退回不是先后关系：写成判断的结果，在 outcomes 里加 returnTo",
    en: "Drop one of these after entries. A correction loop is not a link: make it an outcome of a decision with returnTo",
  },
};

export const routeWords = {
  wrongValueRemedy: { zh: "可用 main、longest，或各判断的结果", en: "It is main, longest, or outcomes of decisions" },
  unknownStepMessage: (id: string): Bilingual => ({
    zh: `路径中的“${id}”不是本流程的判断`,
    en: `"${id}" in the route is not a decision of this process`,
  }),
  unknownStepRemedy: (decisionsZh: string, decisionsEn: string): Bilingual => ({
    zh: `可选：${decisionsZh}`,
    en: `Decisions: ${decisionsEn}`,
  }),
  unknownOutcomeMessage: (id: string, outcomeId: string): Bilingual => ({
    zh: `路径不能走判断“${id}”的结果“${outcomeId}”：它不存在或会退回`,
    en: `The route cannot take outcome "${outcomeId}" of decision "${id}": it does not exist or it returns`,
  }),
  unknownOutcomeRemedy: (forwardZh: string, forwardEn: string): Bilingual => ({ zh: `可选：${forwardZh}`, en: `Outcomes: ${forwardEn}` }),
};
