import type { Bilingual } from "../../../model/index.ts";

const oneUnitRemedy: Bilingual = { zh: "由一个单位办理，另一个使用其结果", en: "Let one unit do it, and the other use its result" };

export const R01Words = {
  missing: { zh: "责任单位", en: "unit" },
  otherMissing: { zh: "岗位", en: "post" },
  remedy: { zh: "写出 unit 与 post：由哪个单位、哪个岗位负责", en: "Give it unit and post: who answers for it" },
};

export const R02Words = {
  sameActMessage: (
    otherItemUnit: string | undefined,
    otherItem: string,
    oneItemUnit: string | undefined,
    oneItem: string,
    zhBasis: string,
    likeness: number,
    enBasis: string,
  ): Bilingual => ({
    zh: `单位“${otherItemUnit}”的“${otherItem}”与“${oneItemUnit}”的“${oneItem}”依据同一条（${zhBasis}），名称${likeness === 1 ? "相同" : "相近"}：同一职权有两个单位负责`,
    en: `Units "${otherItemUnit}" ("${otherItem}") and "${oneItemUnit}" ("${oneItem}") both answer for an act under ${enBasis}, by names that are ${likeness === 1 ? "the same" : "nearly the same"}`,
  }),
  sameActRemedy: {
    zh: "明确由谁负责；若是共同办理，写入 joint（联办机构）；若受托，写入 entrusted（受托单位）",
    en: "Settle who answers for it; write joint if they act together, entrusted if one acts for the other",
  },
  sameActRelated: (unit: string | undefined): Bilingual => ({ zh: `“${unit}”的事项`, en: `The item of "${unit}"` }),
  sameStepMessage: (otherUnit: string, otherStep: string, oneUnit: string, oneStep: string, object: string): Bilingual => ({
    zh: `单位“${otherUnit}”的环节“${otherStep}”与“${oneUnit}”的环节“${oneStep}”对同样的材料做同一件事（“${object}”）`,
    en: `Step "${otherStep}" of unit "${otherUnit}" and "${oneStep}" of "${oneUnit}" do the same to the same papers ("${object}")`,
  }),
  sameStepRemedy: oneUnitRemedy,
  sameStepRelated: (item: string): Bilingual => ({ zh: `事项“${item}”的环节`, en: `The step of item "${item}"` }),
  repeatedStepMessage: (step: string, stepUnit: string, otherUnit: string | undefined, other: string): Bilingual => ({
    zh: `环节“${step}”由单位“${stepUnit}”重做“${otherUnit}”已做的“${other}”`,
    en: `step "${step}" of unit "${stepUnit}" does again what "${otherUnit}" does in "${other}"`,
  }),
  repeatedStepRemedy: oneUnitRemedy,
  repeatedStepRelated: (other: string): Bilingual => ({ zh: `环节“${other}”`, en: `Step "${other}"` }),
  sameUnitMessage: (unit: string, other: string): Bilingual => ({
    zh: `单位“${unit}”与“${other}”名称相同`,
    en: `Unit "${unit}" has a name of "${other}"`,
  }),
  sameUnitRemedy: { zh: "只登记一次，别名写入 aliases", en: "Declare it once, and write other names in its aliases" },
  sameUnitRelated: (other: string): Bilingual => ({ zh: `单位“${other}”`, en: `Unit "${other}"` }),
};

export const R03Words = {
  message: (unit: string): Bilingual => ({
    zh: `流程中的单位“${unit}”不是实施主体，也不在联办机构之内`,
    en: `unit "${unit}" of the flow is neither the exercising unit nor joint`,
  }),
  remedy: {
    zh: "把它写入 joint（联办机构），或改正环节的 unit（办理单位）",
    en: "Name it in joint, or correct the unit of the step",
  },
  otherMessage: (unit: string): Bilingual => ({
    zh: `事项所列的单位“${unit}”在流程中没有环节`,
    en: `unit "${unit}" of the item has no step in the flow`,
  }),
  otherRemedy: { zh: "补上它的环节，或从事项中去掉", en: "Add its step, or take it off the item" },
};

export const R04Words = {
  dutyStageNamesBefore: { zh: "事前", en: "before" },
  dutyStageNamesDuring: { zh: "事中", en: "during" },
  dutyStageNamesAfter: { zh: "事后", en: "after" },
  r04Message: { zh: "没有追责情形", en: "it has no liability" },
  r04Remedy: { zh: "在 liability（追责情形）写明对何种情形如何追责", en: "Say in liability for what and how its officers answer" },
  otherMessage: (missingZh: string, missingEn: string): Bilingual => ({
    zh: `没有${missingZh}责任`,
    en: `it has no duties ${missingEn}`,
  }),
  otherRemedy: {
    zh: "在 duties 的 before、during、after（事前、事中、事后责任）中写出",
    en: "Write them in duties: before, during, after",
  },
};

export const R05Words = {
  message: (step: string, reviewer: string): Bilingual => ({
    zh: `听证“${step}”与审查“${reviewer}”是同一岗位`,
    en: `hearing "${step}" is at the same post as review "${reviewer}"`,
  }),
  remedy: { zh: "听证由审查人员以外的人主持", en: "Let somebody else than the reviewer chair it" },
  related: { zh: "审查在这里", en: "The review is here" },
};
