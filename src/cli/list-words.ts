import type { Bilingual } from "../model/index.ts";
import { plural } from "./counts.ts";

/** What is said of a list as a whole: its figures, and what is new in it. */
export const listWords = {
  group: {
    type: { zh: "类型", en: "type" },
    unit: { zh: "单位", en: "unit" },
  },
  columns: {
    items: { zh: "事项", en: "items" },
    compared: { zh: "可比", en: "both" },
    ofSums: { zh: "总和", en: "sums" },
    ofRatios: { zh: "平均", en: "mean" },
    instant: { zh: "即办", en: "instant" },
    noVisit: { zh: "零跑动", en: "no visit" },
    online: { zh: "全程网办", en: "online" },
  },
  before: { zh: "之前", en: "before" },
  after: { zh: "现在", en: "now" },
  noUnit: { zh: "（未写单位）", en: "(no unit)" },
  totals: {
    items: { zh: "事项", en: "items" },
    compared: { zh: "有法定和承诺两项时限", en: "with both limits" },
    statutory: { zh: "法定工作日之和", en: "statutory working days, sum" },
    promised: { zh: "承诺工作日之和", en: "promised working days, sum" },
    ofSums: { zh: "压缩（按总和）", en: "less, by the sums" },
    ofRatios: { zh: "压缩（逐项平均）", en: "less, mean of the items" },
    instant: { zh: "即办件", en: "done at once" },
    noVisit: { zh: "无须到现场", en: "no visit needed" },
    visits: { zh: "平均到现场次数", en: "visits, mean" },
    online: { zh: "全程网办", en: "all online" },
    steps: { zh: "平均环节数", en: "steps, mean" },
    units: { zh: "平均单位数", en: "units, mean" },
    handOffs: { zh: "平均交接次数", en: "hand-offs, mean" },
  },
  readings: {
    zh: "压缩有两种算法，结果不同：按总和 = 1 − 承诺之和 ÷ 法定之和；逐项平均 = 各事项（1 − 承诺 ÷ 法定）的平均。没有法定时限的事项不参与比较。",
    en: "There are two readings of how much shorter limits are, which differ: by the sums, 1 less promised by statutory days of all; and the mean of the items, each with 1 less promised by statutory. Items without a statutory limit are not compared.",
  },
  uncompared: (statutory: number, promised: number): Bilingual => ({
    zh: `未比较：${statutory} 项没有法定时限，${promised} 项没有承诺时限。`,
    en: `Not compared: ${plural(statutory, "item")} without a statutory limit, ${promised} without a promise.`,
  }),
  ofThose: (share: string, count: number, of: number): Bilingual => ({
    zh: `${share}（${count}/${of}）`,
    en: `${share} (${count} of ${of})`,
  }),
  byChannel: { zh: "渠道", en: "channels" },
  title: { zh: "承诺时限与法定时限", en: "Promised and statutory limits" },
  noItems: { zh: "清单中没有事项", en: "The list has no items" },
  added: (count: number): Bilingual => ({ zh: `新增 ${count} 个事项`, en: `${plural(count, "item")} added` }),
  removed: (count: number): Bilingual => ({ zh: `取消 ${count} 个事项`, en: `${plural(count, "item")} removed` }),
  changed: (count: number): Bilingual => ({ zh: `变更 ${count} 个事项`, en: `${plural(count, "item")} changed` }),
  unchanged: (count: number): Bilingual => ({ zh: `${count} 个事项没有变化`, en: `${plural(count, "item")} unchanged` }),
  gained: (days: string): Bilingual => ({
    zh: `流程共缩短 ${days} 个工作日`,
    en: `The processes became ${days} working days shorter in all`,
  }),
  lost: (days: string): Bilingual => ({ zh: `流程共延长 ${days} 个工作日`, en: `The processes became ${days} working days longer in all` }),
  days: { zh: "流程天数", en: "days of the process" },
  promised: { zh: "承诺天数", en: "promised days" },
  step: {
    added: { zh: "新增环节", en: "new step" },
    removed: { zh: "取消环节", en: "removed step" },
    changed: { zh: "环节", en: "step" },
  },
};
