import type { Bilingual } from "../../../model/index.ts";

export const F02Words = {
  f02Message: (step: string, id: string): Bilingual => ({
    zh: `判断“${step}”的结果“${id}”没有名称`,
    en: `outcome "${id}" of decision "${step}" has no name`,
  }),
  f02Remedy: { zh: "写出 name，图上才有文字", en: "Give it a name, which the diagram shows" },
  acceptanceRemedy: {
    zh: "受理应有三种结果：受理、一次告知补正、不予受理",
    en: "Give it three outcomes: accepted, to be corrected (told once), not accepted",
  },
  missingCasesText: { zh: "补正", en: "correction" },
  missingCasesMissingCasesText: { zh: "不予受理", en: "refusal" },
};

export const F03Words = {
  message: (id: string, rounds: number): Bilingual => ({
    zh: `结果“${id}”可退回 ${rounds} 次`,
    en: `outcome "${id}" may go back ${rounds} times`,
  }),
  remedy: { zh: "一次性告知全部补正内容：rounds: 1", en: "Tell at once all that is to be corrected: rounds: 1" },
};

export const F04Words = {
  message: { zh: "许可的决定没有不予许可的分支", en: "the decision on the licence has no branch of refusal" },
  remedy: {
    zh: "把决定写成判断：准予、不予（说明理由、告知救济）",
    en: "Make the decision one with outcomes: granted, refused with reasons and remedies",
  },
  otherMessage: { zh: "没有写不服决定的救济途径", en: "it does not say how a refusal can be reviewed" },
  otherRemedy: { zh: "在 remedies（救济渠道）写明行政复议与行政诉讼", en: "Name review and appeal in remedies" },
};

export const F05Words = {
  message: (missingZh: string, missingEn: string): Bilingual => ({
    zh: `流程缺少${missingZh}环节`,
    en: `its process has no step of ${missingEn}`,
  }),
  remedy: { zh: "补上环节；若已有，名称要让人看得出", en: "Add the step; if it is there, let its name tell" },
};

export const F06Words = {
  message: (deciding: string): Bilingual => ({
    zh: `处罚决定“${deciding}”之前没有事先告知`,
    en: `no prior notice comes before the decision "${deciding}"`,
  }),
  remedy: {
    zh: "在决定前加告知环节：事实、理由、依据、陈述申辩权",
    en: "Add a notice before it: facts, reasons, basis, the right to answer",
  },
  otherMessage: (inquiry: string): Bilingual => ({
    zh: `调查环节“${inquiry}”没有写明两名以上执法人员`,
    en: `inquiry "${inquiry}" does not say that two officers do it`,
  }),
  otherRemedy: { zh: "在岗位或备注中写明两名以上执法人员", en: "Say in its post or note that two officers or more do it" },
  thirdMessage: { zh: "处罚较重，流程却没有听证", en: "the penalty is heavy, and its process has no hearing" },
  thirdRemedy: { zh: "加告知听证权与组织听证的环节", en: "Add the question for a hearing, and the hearing" },
};

export const F07Words = {
  repeatedReviewsMessage: (step: string, other: string): Bilingual => ({
    zh: `环节“${step}”与“${other}”在同一岗位先后作同样的审查`,
    en: `steps "${other}" and "${step}" are the same review at one post, one after the other`,
  }),
  mergeableRemedy: { zh: "合并为一个环节；leadpath suggest 会给出举措", en: "Make them one; leadpath suggest writes measures" },
  mergeableRelated: (first: string): Bilingual => ({ zh: `环节“${first}”`, en: `Step "${first}"` }),
};

export const F08Words = {
  remedy: { zh: "leadpath suggest 会给出相应的举措", en: "leadpath suggest writes the measure" },
};
