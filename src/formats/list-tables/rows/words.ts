import { type Bilingual, faultTerms } from "../../../model/index.ts";

export const flowWords = {
  text: { zh: "导入时由模板补充，请核对。", en: "Added by the template of the import; please check it." },
};

export const linkStepsWords = {
  text: {
    zh: "结果分支由导入时的模板补充，请核对。",
    en: "Its outcomes were added by the template of the import; please check them.",
  },
};

export const stepRowsWords = {
  criteriaLabelsStandard: { zh: "审查标准：", en: "Standard: " },
  criteriaLabelsResult: { zh: "办理结果：", en: "Result: " },
  wrongValueText: { zh: "环节的时限不能以月计", en: "the time of a step cannot be in months" },
  setStepLengthText: { zh: "写工作日数或自然日数", en: "Write working days or calendar days" },
};

export const processRowsWords = {
  message: (text: string): Bilingual => ({ zh: `事项表里没有“${text}”`, en: `there is no item "${text}" in the table of items` }),
  remedy: { zh: "核对事项编码，或在事项表中补上", en: "Check the code, or add the item to the table of items" },
  unknownItemRemedy: faultTerms.nearest,
};
