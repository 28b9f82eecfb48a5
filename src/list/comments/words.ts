import type { Bilingual } from "../../model/index.ts";

export const checkCommentsWords = {
  unknownItemText: (item: string): Bilingual => ({
    zh: `意见所指的事项“${item}”不在清单中`,
    en: `The comment is on item "${item}", which is not in the list`,
  }),
  commentsText: { zh: "核对事项编码", en: "Check the code of the item" },
  openCommentText: (item: string): Bilingual => ({
    zh: `对“${item}”的意见还没有处理结果或答复`,
    en: `The comment on "${item}" has no decision or no reply yet`,
  }),
  openCommentCommentsText: { zh: "填写“是否采纳”和“答复”", en: "Fill in Adopted and Reply" },
  commentReasonText: (item: string): Bilingual => ({
    zh: `对“${item}”的意见未（全部）采纳，却没有理由`,
    en: `The comment on "${item}" was not adopted, or only in part, without a reason`,
  }),
  commentReasonCommentsText: { zh: "填写“理由”", en: "Fill in Reason" },
  personalDataText: (item: string): Bilingual => ({
    zh: `对“${item}”的意见含有证件号码、电话或邮箱`,
    en: `The comment on "${item}" has a number of identity, telephone or mail address in it`,
  }),
  personalDataCommentsText: { zh: "删去；公布时以“…”代替", en: "Delete it; what is published has … in its place" },
};
