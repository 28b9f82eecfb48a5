import { type Bilingual, terms } from "../../../model/index.ts";

const formatItemCount = (count: number) => `${count} item${count === 1 ? "" : "s"}`;

/** What the pages of changes say. */
export const changesPageWords = {
  title: { zh: "变更对照", en: "Changes" },
  added: (count: number): Bilingual => ({ zh: `新增 ${count} 个事项`, en: `${formatItemCount(count)} added` }),
  removed: (count: number): Bilingual => ({ zh: `取消 ${count} 个事项`, en: `${formatItemCount(count)} removed` }),
  changed: (count: number): Bilingual => ({ zh: `变更 ${count} 个事项`, en: `${formatItemCount(count)} changed` }),
  unchanged: (count: number): Bilingual => ({ zh: `${count} 个事项没有变化。`, en: `${formatItemCount(count)} unchanged.` }),
  gained: { zh: "流程共缩短（工作日）", en: "working days gained in all" },
  lost: { zh: "流程共延长（工作日）", en: "working days lost in all" },
  none: { zh: "两个版本没有差别。", en: "The two versions do not differ." },
  item: { zh: "事项", en: "Item" },
  code: { zh: "编码", en: "Code" },
  field: { zh: "内容", en: "What" },
  before: { zh: "原", en: "Before" },
  after: { zh: "现", en: "Now" },
  days: { zh: "流程天数", en: "Days of the process" },
  promised: { zh: "承诺天数", en: "Promised days" },
  fields: { zh: "变更的内容", en: "What changed" },
  steps: { zh: "变更的环节", en: "Steps that changed" },
  itself: { zh: "清单本身的变更", en: "What changed of the list itself" },
  entries: { zh: "清单其他内容的变更", en: "What else of the list changed" },
  step: terms.becomes,
  charts: { zh: "流程图", en: "Flowcharts" },
  chartBefore: { zh: "原流程", en: "Before" },
  chartAfter: { zh: "现流程（标出变更）", en: "Now, with the changes marked" },
  noChart: {
    zh: "流程不能绘制：它有错误，或环节太多。",
    en: "The process cannot be drawn: it has errors, or too many steps.",
  },
  all: { zh: "全部变更", en: "All changes" },
  comments: { zh: "有关意见", en: "Comments on it" },
} as const;
