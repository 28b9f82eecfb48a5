import type { Bilingual } from "../../model/index.ts";

export const stepExplanationWords = {
  message: (id: string): Bilingual => ({ zh: `没有环节“${id}”`, en: `There is no step "${id}"` }),
  remedy: { zh: "用 schedule 列出本路径的环节", en: "`schedule` lists the steps of the route" },
  missingStepProblemMessage: (id: string): Bilingual => ({ zh: `环节“${id}”不在这条路径上`, en: `Step "${id}" is not on this route` }),
  missingStepProblemRemedy: {
    zh: "换一条路径：--route longest 包括所有结果",
    en: "Take another route: --route longest takes every outcome",
  },
  by: (removingZh: string, removingEn: string): Bilingual => ({ zh: `被举措 ${removingZh} `, en: ` by ${removingEn}` }),
  otherMessage: (id: string, zh: string, en: string): Bilingual => ({ zh: `环节“${id}”已${zh}取消`, en: `Step "${id}" is removed${en}` }),
  otherRemedy: { zh: "不采用取消它的举措或改动，再作说明", en: "Explain it without the measure or the change that removes it" },
};
