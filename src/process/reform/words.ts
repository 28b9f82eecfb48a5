import { type Bilingual, faultTerms } from "../../model/index.ts";

const removedReturnTargetRemedy: Bilingual = { zh: "保留该环节，或一并取消这个判断", en: "Keep the step, or remove the decision as well" };

export const applyWords = {
  brokenRequiresMessage: (measure: string, zh: string, en: string): Bilingual => ({
    zh: `举措“${measure}”须与 ${zh} 一起采用`,
    en: `Measure "${measure}" works only together with ${en}`,
  }),
  brokenRequiresRemedy: (zh: string, measure: string, en: string): Bilingual => ({
    zh: `加上 ${zh}，或去掉“${measure}”`,
    en: `Add ${en}, or leave out "${measure}"`,
  }),
  brokenExcludesMessage: (id: string): Bilingual => ({ zh: `举措“${id}”与自己互斥`, en: `Measure "${id}" excludes itself` }),
  brokenExcludesRemedy: (id: string): Bilingual => ({ zh: `从它的 excludes 中去掉“${id}”`, en: `Take "${id}" out of its own excludes` }),
  exclusionProblemMessage: (id: string, other: string): Bilingual => ({
    zh: `举措“${id}”与“${other}”互斥`,
    en: `Measures "${id}" and "${other}" exclude each other`,
  }),
  exclusionProblemRemedy: { zh: "去掉其中一项", en: "Leave out one of the two" },
  addedTwiceMessage: (measure: string, id: string, twin: string): Bilingual => ({
    zh: `举措“${measure}”增加的环节“${id}”已在“${twin}”中`,
    en: `Measure "${measure}" adds step "${id}", which "${twin}" already has`,
  }),
  addedTwiceRemedy: {
    zh: "给它另一个编号，或声明两项举措互斥（excludes）",
    en: "Give it another id, or let the measures exclude each other",
  },
  removedReturnTargetMessage: (remover: string, target: string, step: string, outcome: string): Bilingual => ({
    zh: `举措“${remover}”取消了“${target}”，而“${step}”的结果“${outcome}”要退回到它`,
    en: `Measure "${remover}" removes "${target}", to which outcome "${outcome}" of "${step}" returns`,
  }),
  removedReturnTargetRemedy,
  measureConflictMessage: (first: string, second: string, subject: string, key: string): Bilingual => ({
    zh: `举措“${first}”与“${second}”对“${subject}”的 ${key} 取值不同`,
    en: `Measures "${first}" and "${second}" want different ${key} for "${subject}"`,
  }),
  measureConflictRemedy: {
    zh: "改成相同的值，或声明两项举措互斥（excludes）",
    en: "Make the values equal, or let the measures exclude each other",
  },
};

export const choiceWords = {
  unknownScenarioMessage: (process: string, id: string): Bilingual => ({
    zh: `流程“${process}”没有方案“${id}”`,
    en: `Process "${process}" has no scenario "${id}"`,
  }),
  unknownScenarioRemedy: { zh: "本流程没有方案", en: "It has no scenarios at all" },
  unknownMeasureMessage: faultTerms.noMeasure,
  unknownMeasureRemedy: { zh: "本流程没有举措", en: "It has no measures at all" },
  optionsText: (idsZh: string, what: string, idsEn: string): Bilingual => ({ zh: `可选：${idsZh}`, en: `${what}: ${idsEn}` }),
};

export const whatIfWords = {
  removedReturnTargetMessage: (target: string, step: string, outcome: string): Bilingual => ({
    zh: `不能取消“${target}”：“${step}”的结果“${outcome}”要退回到它`,
    en: `"${target}" cannot be removed: outcome "${outcome}" of "${step}" returns to it`,
  }),
  removedReturnTargetRemedy,
  wrongValueMessage: (where: string): Bilingual => ({ zh: `手工改动中的 ${where} 不合格式`, en: `A change by hand has a wrong ${where}` }),
  wrongValueRemedy: { zh: "写法与文件中 measures 的 changes 相同", en: "It is written like an entry of changes under measures in a file" },
  addedTwiceMessage: (process: string, step: string): Bilingual => ({
    zh: `流程“${process}”已有环节“${step}”`,
    en: `Process "${process}" has a step "${step}" already`,
  }),
  addedTwiceRemedy: { zh: "给新环节另一个编号", en: "Give the new step another id" },
  unknownOutcomeMessage: (step: string, id: string): Bilingual => ({
    zh: `环节“${step}”没有可往前走的结果“${id}”`,
    en: `Step "${step}" has no outcome "${id}" that leads on`,
  }),
  unknownOutcomeRemedy: (knownZh: string, knownEn: string): Bilingual => ({
    zh: `可选：${knownZh || "–"}`,
    en: `Outcomes: ${knownEn || "–"}`,
  }),
  unknownStepMessage: (id: string): Bilingual => ({
    zh: `环节“${id}”已被取消，不能再改动`,
    en: `Step "${id}" is removed already and cannot be changed`,
  }),
  unknownStepProblemMessage: (process: string, id: string): Bilingual => ({
    zh: `流程“${process}”没有环节“${id}”`,
    en: `Process "${process}" has no step "${id}"`,
  }),
  unknownStepRemedy: { zh: "schedule 命令会列出全部环节的编号", en: "The schedule command lists the ids of all steps" },
  unknownUnitProblemOptions: (knownZh: string, knownEn: string): Bilingual => ({ zh: `可选：${knownZh}`, en: `Units: ${knownEn}` }),
  unknownUnitMessage: (process: string, id: string): Bilingual => ({
    zh: `流程“${process}”没有用到单位“${id}”`,
    en: `Process "${process}" has no unit "${id}"`,
  }),
};
