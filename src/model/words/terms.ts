import type { Bilingual } from "../text.ts";

/**
 * The terms that tables, pages and pictures have in common, so that one thing has one name everywhere. English in small
 * letters; `capital` begins a heading.
 */
export const terms = {
  id: { zh: "编号", en: "id" },
  name: { zh: "名称", en: "name" },
  step: { zh: "环节", en: "step" },
  unit: { zh: "单位", en: "unit" },
  phase: { zh: "阶段", en: "phase" },
  measure: { zh: "举措", en: "measure" },
  days: { zh: "天数", en: "days" },
  start: { zh: "开始", en: "start" },
  finish: { zh: "完成", en: "finish" },
  float: { zh: "总时差", en: "float" },
  share: { zh: "占比", en: "share" },
  total: { zh: "合计", en: "total" },
  workingDays: { zh: "个工作日", en: "working days" },
  before: { zh: "改革前", en: "before" },
  after: { zh: "改革后", en: "after" },
  saved: { zh: "节省", en: "saved" },
  effort: { zh: "投入", en: "effort" },
  alone: { zh: "单独", en: "alone" },
  last: { zh: "最后", en: "last" },
  inTurn: { zh: "依次", en: "in turn" },
  /** What a measure saves on the average of all orders. */
  fairShare: { zh: "分摊", en: "share" },
  savings: {
    zh: "单独：只采用它（及其依赖）节省的天数；最后：从方案中去掉它会多出的天数；依次：按顺序逐项采用时各自节省的天数，合计为总节省。",
    en: "alone: saved by it and what it requires; last: lost when it is taken out of the set; in turn: saved when adopted one after another, which sums to the whole.",
  },
  fairShares: {
    zh: "分摊：在所有先后次序中平均节省的天数，合计也为总节省。",
    en: "share: saved on the average of all orders of adoption, which sums to the whole as well.",
  },
  countedShares: {
    zh: "计入时限：计入时限的天数中由它分摊的节省。",
    en: "counted: its share of what is saved of the days that count.",
  },
  notChosen: { zh: "未采用的举措", en: "measures not chosen" },
  changesByHand: { zh: "手工改动", en: "changes by hand" },
  limit: { zh: "时限", en: "limit" },
  between: { zh: "起止", en: "between" },
  result: { zh: "结果", en: "result" },
  wholeProcess: { zh: "全流程", en: "whole process" },
  kept: { zh: "符合", en: "kept" },
  exceeded: { zh: "超过", en: "exceeded" },
  /** Days that pass, whatever clock they are on. */
  experienced: { zh: "实际经历", en: "experienced" },
  due: { zh: "到期", en: "due" },
  extendedDue: { zh: "可延至", en: "extended" },
  late: { zh: "逾期", en: "late" },
  /** Kept with an extension only. */
  ifExtended: { zh: "须延长", en: "if extended" },
  onExpiry: { zh: "逾期后果", en: "if late" },
  expiries: {
    nothing: { zh: "无", en: "nothing" },
    "deemed-approved": { zh: "视为准予", en: "approved" },
    "deemed-refused": { zh: "视为不予", en: "refused" },
  },
  limitKinds: { statutory: { zh: "法定", en: "statutory" }, promised: { zh: "承诺", en: "promised" } },
  guards: {
    "within-powers": { zh: "本级可定", en: "within powers" },
    "needs-authority": { zh: "须授权", en: "needs authority" },
    "needs-law": { zh: "须修法", en: "needs law" },
    unchecked: { zh: "未核实", en: "unchecked" },
  },
  routes: { main: { zh: "主路径", en: "main" }, longest: { zh: "最长路径", en: "longest" } },
  clocks: {
    counted: { zh: "计入时限", en: "counted" },
    excluded: { zh: "特别程序（不计入）", en: "excluded" },
    applicant: { zh: "申请人（当事人）用时", en: "applicant" },
    lag: { zh: "间隔", en: "lag" },
  },
  /** Why a step's time does not count. */
  notCounted: {
    excluded: { zh: "特别程序，不计入时限", en: "special procedure, not counted" },
    applicant: { zh: "申请人（当事人）用时，不计入时限", en: "time of the applicant or party, not counted" },
  },
  /** What became of a thing between two versions of a list. */
  becomes: {
    added: { zh: "新增", en: "new" },
    removed: { zh: "取消", en: "removed" },
    changed: { zh: "变更", en: "changed" },
  },
  /** The lists of a catalog beside that of items, by one of their entries. */
  entries: {
    process: { zh: "流程", en: "process" },
    bundle: { zh: "一件事", en: "bundle" },
    unit: { zh: "单位", en: "unit" },
    phase: { zh: "阶段", en: "phase" },
    document: { zh: "文书材料", en: "document" },
    law: { zh: "法规", en: "law" },
  },
  none: { zh: "（未指明）", en: "(none)" },
  approximate: {
    zh: "日历日、周、月按每 7 个日历日折合 5 个工作日。",
    en: "Calendar days, weeks and months are converted at 5 working days to 7.",
  },
  provisional: {
    zh: "带“?”的日期，其时的放假安排尚未公布或未知，属暂定。",
    en: "? provisional: the days off of that time are not published, or not known.",
  },
  illustrative: { zh: "示意数据，并非真实办理时间。", en: "Illustrative figures, not real processing times." },
} as const satisfies Record<string, Bilingual | Readonly<Record<string, Bilingual>>>;

/** A date, with the mark that `terms.provisional` explains where it is provisional. */
export function formatMarkedDate(date: string, isProvisional: boolean | undefined): string {
  return isProvisional ? `${date}?` : date;
}

/** A term at the beginning of a heading. */
export function capitalizeText(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
