import type { Bilingual } from "../../../model/index.ts";

export const X01Words = {
  around: (size: number): Bilingual => ({ zh: `（共 ${size} 个事项纠缠在一起）`, en: ` (of ${size} items that hang together)` }),
  message: (cycleZh: string, more: string, zh: string, cycleEn: string, en: string): Bilingual => ({
    zh: `互为前置：${cycleZh}${more}${zh}`,
    en: `Items require each other: ${cycleEn}${more}${en}`,
  }),
  remedy: {
    zh: "其中一项不再要求该材料，或改为容缺后补（need: later）",
    en: "Let one of them do without the material, or take it later (need: later)",
  },
};

export const X02Words = {
  x02Message: (code: string, document: string, item: string, zh: string, en: string): Bilingual => ({
    zh: `事项“${code}”要“${document}”，核发它的“${item}”${zh}`,
    en: `Item "${code}" needs "${document}", but "${item}", which gives it, ${en}`,
  }),
  x02Remedy: { zh: "不再要求这份材料，或改由有效的事项核发", en: "Ask for it no more, or let an item in force give it" },
  validityFaultText: (cancelled: string): Bilingual => ({ zh: `于 ${cancelled} 取消`, en: `is cancelled on ${cancelled}` }),
  validityFaultValidityFaultText: (effective: string): Bilingual => ({
    zh: `到 ${effective} 才生效`,
    en: `comes into force on ${effective} only`,
  }),
};

export const X03Words = {
  remedy: { zh: "压缩关键路径上的事项，或改正时限", en: "Shorten items on its critical path, or correct the limit" },
  bundleRemedy: { zh: "核对各事项的承诺时限与环节", en: "Check the promises of the items against their steps" },
  otherRemedy: { zh: "一件事应不慢于逐项办理", en: "Promise no more than the items do one by one" },
  message: (bundle: string, days: string, promisedInTurn: string, zh: string, en: string): Bilingual => ({
    zh: `一件事“${bundle}”计入时限的用时 ${days} 个工作日，多于路径上各事项承诺之和 ${promisedInTurn}（${zh}）`,
    en: `Bundle "${bundle}" takes ${days} counted working days, more than the items on its path promise together: ${promisedInTurn} (${en})`,
  }),
  bundleMessage: (bundle: string, days: string, promisedInTurn: string): Bilingual => ({
    zh: `一件事“${bundle}”承诺 ${days} 个工作日，逐项办理只要 ${promisedInTurn}`,
    en: `Bundle "${bundle}" promises ${days} working days, where its items one by one promise ${promisedInTurn}`,
  }),
};

export const X04Words = {
  message: (item: string, oneItem: string, isSame: boolean): Bilingual => ({
    zh: `事项“${item}”与“${oneItem}”名称${isSame ? "相同" : "几乎相同"}，编码不同`,
    en: `Items "${item}" and "${oneItem}" have ${isSame ? "one name" : "nearly one name"} but two codes`,
  }),
  remedy: {
    zh: "若是同一事项，只留一项；若是其一部分，写 parent",
    en: "Keep one if they are the same; write parent if one is a part",
  },
  related: (item: string): Bilingual => ({ zh: `事项“${item}”`, en: `Item "${item}"` }),
};

export const X05Words = {
  message: (otherItem: string, firstItem: string, differencesZh: string, differencesEn: string): Bilingual => ({
    zh: `事项“${otherItem}”与“${firstItem}”是同一事项，却不同：${differencesZh}`,
    en: `Items "${otherItem}" and "${firstItem}" are the same but differ: ${differencesEn}`,
  }),
  remedy: { zh: "统一名称、时限与材料，或说明为何不同", en: "Make them alike, or note why they differ" },
  related: (item: string): Bilingual => ({ zh: `事项“${item}”`, en: `Item "${item}"` }),
};
