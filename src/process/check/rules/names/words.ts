import type { Bilingual } from "../../../../model/index.ts";

const describePredecessors = (waiting: string): Bilingual => ({ zh: `环节“${waiting}”的 after `, en: `The after of step "${waiting}"` });

export const duplicateIdsWords = {
  duplicateIdMessage: (zh: string, shown: string, en: string): Bilingual => ({
    zh: `${zh}编号“${shown}”重复`,
    en: `The ${en} id "${shown}" occurs twice`,
  }),
  otherMessage: (zh: string, shown: string, other: string, en: string): Bilingual => ({
    zh: `${zh}编号“${shown}”与“${other}”只有大小写不同`,
    en: `The ${en} ids "${shown}" and "${other}" differ only in case`,
  }),
  duplicateIdRemedy: { zh: "给其中一个换个编号", en: "Give one of them another id" },
  duplicateIdRelated: { zh: "先在这里声明", en: "Declared here first" },
};

export const malformedIdsWords = {
  malformedIdMessage: (zh: string, shown: string, en: string): Bilingual => ({
    zh: `${zh}编号“${shown}”不合规则`,
    en: `The ${en} id "${shown}" is malformed`,
  }),
  malformedIdRemedy: (maxIdLength: number): Bilingual => ({
    zh: `只用文字、数字、“-”和“_”，最多 ${maxIdLength} 个字符；“.”“/”“:”留作他用`,
    en: `Use letters, digits, "-" and "_" only, at most ${maxIdLength} characters; ".", "/" and ":" have other uses`,
  }),
};

export const truthValueIdsWords = {
  value: { zh: "空值", en: "an empty value" },
  otherValue: { zh: "真假值", en: "a truth value" },
  truthValueIdMessage: (whatZh: string, id: string, valueZh: string, whatEn: string, valueEn: string): Bilingual => ({
    zh: `${whatZh}编号“${id}”会被别的 YAML 软件当作${valueZh}`,
    en: `Other YAML readers take the ${whatEn} id "${id}" for ${valueEn}`,
  }),
  truthValueIdRemedy: (en: string, id: string): Bilingual => ({
    zh: `改名，例如“${en}-${id}”`,
    en: `Rename it, for example to "${en}-${id}"`,
  }),
};

export const unknownDocumentsWords = {
  where: (step: string): Bilingual => ({ zh: `环节“${step}”`, en: `Step "${step}"` }),
  unknownDocumentText: { zh: "材料", en: "document" },
};

export const unknownItemNamesWords = {
  unknownUnitUnit: { zh: "单位", en: "unit" },
  unknownProcessProcess: { zh: "流程", en: "process" },
  unknownDocumentDocument: { zh: "材料", en: "document" },
  unknownItemItem: { zh: "事项", en: "item" },
  unknownItemNamesDescribeOwner: (item: string): Bilingual => ({ zh: `事项“${item}”`, en: `Item "${item}"` }),
  otherDescribeOwner: (bundle: string): Bilingual => ({ zh: `一件事“${bundle}”`, en: `Bundle "${bundle}"` }),
  unknownStepKnown: { zh: "环节", en: "step" },
};

export const unknownMeasuresWords = {
  unknownMeasureCheck: { zh: "改革举措", en: "measure" },
  where: (measure: string, key: string): Bilingual => ({ zh: `举措“${measure}”的 ${key} `, en: `The ${key} of measure "${measure}"` }),
  otherWhere: (scenario: string): Bilingual => ({ zh: `方案“${scenario}”`, en: `Scenario "${scenario}"` }),
};

export const unknownOutcomesWords = {
  unknownOutcomeMessage: (zh: string, step: string, shown: string, en: string): Bilingual => ({
    zh: `${zh}写了“${step}”的结果“${shown}”，但“${step}”没有这个结果`,
    en: `${en} names outcome "${shown}" of "${step}", which has no such outcome`,
  }),
  unknownOutcomeRemedy: (step: string): Bilingual => ({
    zh: `“${step}”不是判断：去掉这个结果`,
    en: `"${step}" is not a decision: leave the outcome out`,
  }),
  otherRemedy: (firstNamesZh: string, firstNamesEn: string): Bilingual => ({
    zh: `可选：${firstNamesZh}`,
    en: `Its outcomes: ${firstNamesEn}`,
  }),
  text: describePredecessors,
  where: (measure: string): Bilingual => ({ zh: `举措“${measure}”`, en: `Measure "${measure}"` }),
};

export const unknownPhasesWords = {
  where: (step: string): Bilingual => ({ zh: `环节“${step}”`, en: `Step "${step}"` }),
  unknownPhaseText: { zh: "阶段", en: "phase" },
};

export const unknownRulesWords = {
  unknownRuleMessage: (code: string): Bilingual => ({
    zh: `清单规则“${code}”不能单独设定`,
    en: `Rule "${code}" of lists cannot be switched`,
  }),
  otherMessage: (quotedId: string): Bilingual => ({ zh: `没有清单规则“${quotedId}”`, en: `There is no rule "${quotedId}" of lists` }),
  unknownRuleRemedy: { zh: "见 docs/problems.md 的清单规则", en: "See the rules of lists in docs/problems.md" },
};

export const unknownStepsWords = {
  unknownStepCheck: { zh: "环节", en: "step" },
  unknownStepMessage: (zh: string, id: string, adder: string, en: string): Bilingual => ({
    zh: `${zh}所指的环节“${id}”，只有采用举措“${adder}”后才有`,
    en: `${en} refers to step "${id}", which exists only with measure "${adder}"`,
  }),
  unknownStepRemedy: (adder: string): Bilingual => ({
    zh: `只有举措才能用到它：写进举措“${adder}”的 changes`,
    en: `Only measures may name it: write this among the changes of measure "${adder}"`,
  }),
  where: (measure: string, waiting: string): Bilingual => ({
    zh: `举措“${measure}”中环节“${waiting}”的 after `,
    en: `The after of step "${waiting}" in measure "${measure}"`,
  }),
  otherWhere: describePredecessors,
  text: (measure: string): Bilingual => ({ zh: `举措“${measure}”`, en: `Measure "${measure}"` }),
  otherText: (key: string): Bilingual => ({ zh: `时限的 ${key} `, en: `The ${key} of a limit` }),
  thirdWhere: (outcome: string): Bilingual => ({ zh: `结果“${outcome}”的 returnTo `, en: `The returnTo of outcome "${outcome}"` }),
  thirdText: { zh: "时限的 stops ", en: "The stops of a limit" },
};

export const unknownUnitsWords = {
  what: { zh: "单位", en: "unit" },
  where: (step: string): Bilingual => ({ zh: `环节“${step}”`, en: `Step "${step}"` }),
  otherWhere: (measure: string): Bilingual => ({ zh: `举措“${measure}”`, en: `Measure "${measure}"` }),
};
