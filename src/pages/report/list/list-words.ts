import { type Bilingual, figureNames, figureNotes, terms } from "../../../model/index.ts";
import { pluralize } from "../text/counts.ts";

/** What is said of a list as a whole: its figures, and what is new in it. */
export const listTextWords = {
  group: {
    type: { zh: "类型", en: "type" },
    unit: { zh: "单位", en: "unit" },
  },
  columns: {
    items: { zh: "事项", en: "items" },
    compared: { zh: "可比", en: "compared" },
    ofSums: { zh: "总和", en: "sums" },
    ofRatios: { zh: "平均", en: "mean" },
    instant: { zh: "即办", en: "instant" },
    noVisit: { zh: "零跑动", en: "no visit" },
    online: { zh: "全程网办", en: "online" },
  },
  before: { zh: "之前", en: "before" },
  after: { zh: "现在", en: "now" },
  ...figureNotes,
  totals: figureNames,
  tableColumns: {
    items: figureNames.items,
    compared: figureNames.compared,
    statutory: figureNames.statutory,
    promised: figureNames.promised,
    instant: figureNames.instant,
    instantOf: { zh: "写明办件类型的事项", en: "items that say what kind of case" },
    noVisit: figureNames.noVisit,
    noVisitOf: { zh: "写明到现场次数的事项", en: "items that say how many visits" },
    online: figureNames.online,
    onlineOf: { zh: "写明网办深度的事项", en: "items that say how far online" },
    ofSums: figureNames.ofSums,
    ofRatios: figureNames.ofRatios,
    visits: figureNames.visits,
    steps: figureNames.steps,
    units: figureNames.units,
    handOffs: figureNames.handOffs,
  },
  comments: (received: number, answered: number, adopted: number, partly: number, not: number): Bilingual => ({
    zh: `意见：收到 ${received} 条，答复 ${answered} 条，采纳 ${adopted} 条，部分采纳 ${partly} 条，不采纳 ${not} 条`,
    en: `Comments: ${received} received, ${answered} answered, ${adopted} adopted, ${partly} adopted in part, ${not} not adopted`,
  }),
  byChannel: { zh: "渠道", en: "channels" },
  added: (count: number): Bilingual => ({ zh: `新增 ${count} 个事项`, en: `${pluralize(count, "item")} added` }),
  removed: (count: number): Bilingual => ({ zh: `取消 ${count} 个事项`, en: `${pluralize(count, "item")} removed` }),
  changed: (count: number): Bilingual => ({ zh: `变更 ${count} 个事项`, en: `${pluralize(count, "item")} changed` }),
  unchanged: (count: number): Bilingual => ({ zh: `${count} 个事项没有变化`, en: `${pluralize(count, "item")} unchanged` }),
  gained: (days: string): Bilingual => ({
    zh: `流程共缩短 ${days} 个工作日`,
    en: `The processes became ${days} working days shorter in all`,
  }),
  lost: (days: string): Bilingual => ({ zh: `流程共延长 ${days} 个工作日`, en: `The processes became ${days} working days longer in all` }),
  days: { zh: "流程天数", en: "days of the process" },
  promised: { zh: "承诺天数", en: "promised days" },
  itself: { zh: "清单", en: "The list" },
  entry: terms.becomes,
  step: {
    added: { zh: "新增环节", en: "new step" },
    removed: { zh: "取消环节", en: "removed step" },
    changed: { zh: "环节", en: "step" },
  },
};
