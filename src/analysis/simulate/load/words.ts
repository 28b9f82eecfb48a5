import type { Bilingual } from "../../../model/index.ts";

export const loadModelWords = {
  officeMessage: (unit: string): Bilingual => ({
    zh: `单位“${unit}”在工作周内从不办公`,
    en: `Unit "${unit}" is never open on a working day`,
  }),
  officeRemedy: { zh: "核对 open 的 weekdays、from 与 to", en: "Check weekdays, from and to of its open" },
  noOfficerMessage: (id: string): Bilingual => ({
    zh: `环节“${id}”的 batch 没有工作日`,
    en: `The batch of step "${id}" has no working day`,
  }),
  noOfficerRemedy: { zh: "写一个单位办公的星期几", en: "Name a day of the week on which its unit is at work" },
};
