import type { Bilingual } from "../../model/index.ts";

export const mappingWords = {
  message: (activity: string): Bilingual => ({ zh: `日志里没有活动“${activity}”`, en: `The log has no activity "${activity}"` }),
  otherwise: { zh: "写出日志里的活动名称", en: "Use the name of an activity of the log" },
  givenMapMessage: (step: string): Bilingual => ({ zh: `流程没有环节“${step}”`, en: `The process has no step "${step}"` }),
  givenMapOtherwise: { zh: "写出流程里环节的编号", en: "Use the id of a step of the process" },
};

export const calibrateWords = {
  unknownStepMessage: (count: number, name: string): Bilingual => ({
    zh: `日志的 ${count} 种活动都不是流程的环节，如“${name}”`,
    en: `None of the ${count} activities of the log is a step of the process, as "${name}"`,
  }),
  unknownStepRemedy: {
    zh: '用 --map "活动=环节编号" 说明哪个活动是哪个环节',
    en: 'Say which activity is which step: --map "activity=step"',
  },
};
