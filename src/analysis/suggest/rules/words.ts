import type { Bilingual } from "../../../model/index.ts";

export const compressWords = {
  text: { zh: "压缩时限", en: "Shorten" },
  reason: (step: string, days: string, count: number, usual: string): Bilingual => ({
    zh: `${step} 要 ${days} 天，同类 ${count} 个环节中四分之三不超过 ${usual} 天`,
    en: `${step} takes ${days} days; of the ${count} steps of its kind three quarters take at most ${usual}`,
  }),
};

export const delegateWords = {
  reviewOnceTitleText: { zh: "不再重复审查", en: "Review once" },
  draftRemovalReason: (first: string, second: string, needless: string): Bilingual => ({
    zh: `${first} 与 ${second} 先后审查同样的材料，${needless} 的结果无人使用`,
    en: `${first} and ${second} review the same documents one after the other, and nobody uses what ${needless} produces`,
  }),
  draftShorteningReason: (second: string, first: string): Bilingual => ({
    zh: `${second} 再次审查 ${first} 已审的材料，又以其结果为依据；假定时间减半`,
    en: `${second} reviews again what ${first} has reviewed, and relies on its result; half the time is assumed`,
  }),
};

export const instantWords = {
  suggestInstantText: { zh: "受理", en: "accepts" },
  otherText: { zh: "备案归档", en: "files" },
  draftInstantText: { zh: "即时办结", en: "Same day" },
  draftInstantReason: (one: boolean, zh: string, en: string): Bilingual => ({
    zh: `${one ? "该环节" : "这些环节"}只是${zh}，本身不作判断，可当天办结`,
    en: one
      ? `The step only ${en}, which is no judgement of its own: a day will do`
      : "These steps only accept, which is no judgement of its own: a day will do",
  }),
};

export const mergeWords = {
  text: { zh: "合并办理", en: "Merge" },
  reason: (first: string, second: string): Bilingual => ({
    zh: `${first} 与 ${second} 前后相接，同属一个单位和岗位；并为一步，用时按较长者`,
    en: `${first} and ${second} follow each other at one unit and post: as one step they take as long as the longer`,
  }),
};

export const parallelWords = {
  draftParallelText: { zh: "并联", en: "Side by side" },
};

export const shareDataWords = {
  text: { zh: "数据共享", en: "Share data" },
  reason: (first: string, whatZh: string, whoZh: string, whatEn: string, whoEn: string): Bilingual => ({
    zh: `${first} 已收 ${whatZh}，${whoZh} 又要一次；假定各快一天`,
    en: `${first} has asked for ${whatEn} already, and ${whoEn} again; a day less each is assumed`,
  }),
};
