import type { Bilingual } from "../text.ts";
import { addSeverities } from "./severities.ts";

interface ListRuleEntry extends Bilingual {
  /** Where the rule comes from. */
  readonly source: Bilingual;
}

const citeLicenceLaw = (articles: string): Bilingual => ({
  zh: `行政许可法${articles}`,
  en: `Licence law, art. ${formatArticleNumbers(articles)}`,
});
const guidelineSource: Bilingual = { zh: "权责清单指导意见（2015、2018）", en: "Guidelines on lists of powers, 2015 and 2018" };
const elementsSource: Bilingual = { zh: "政务服务事项实施清单要素", en: "Elements of the list of service items" };
const inspectionSource: Bilingual = { zh: "国务院网站普查所列问题", en: "Faults that a national spot check counted" };
const practiceSource: Bilingual = { zh: "清单核对的常见做法", en: "What offices check by hand" };
const bundleSource: Bilingual = { zh: "一件事集成办", en: "One thing, one application" };
const consistencySource: Bilingual = { zh: "表、图、时限一致", en: "Table, diagram and limits must agree" };

function formatArticleNumbers(articles: string): string {
  return articles.replace(/[第条]/g, "").replaceAll("、", ", ");
}

/**
 * The rules of a list of items, by the codes that people know them by. A code is never given another meaning. `rules`
 * of a catalog switches their severity, and `off` silences one.
 */
export const listRuleCodes = addSeverities({
  // Limits
  T01: {
    zh: "计入时限的用时超过时限",
    en: "Counted time longer than the limit",
    source: { zh: "各级审查总和不得超过承诺时限", en: "The levels of review together must keep the promise" },
  },
  T02: { zh: "承诺时限长于法定时限", en: "A promise longer than the statutory limit", source: elementsSource },
  T03: { zh: "即办件与时限、环节不符", en: "Instant handling that limits or steps contradict", source: practiceSource },
  T04: {
    zh: "时限没有单位，或单位混用而无换算依据",
    en: "A limit without a unit, or units mixed without a rule to convert them",
    source: elementsSource,
  },
  T05: { zh: "许可没有法定时限", en: "A licence without a statutory limit", source: citeLicenceLaw("第42条") },
  T06: {
    zh: "受理、听证、颁证送达超过许可法的期限",
    en: "Acceptance, hearing or delivery beyond the days of the licence law",
    source: citeLicenceLaw("第32、44、47条"),
  },
  T07: {
    zh: "不计入时限的环节缺期限或依据",
    en: "Excluded time without days or a basis",
    source: citeLicenceLaw("第45条"),
  },
  T08: { zh: "实际经历超过承诺时限两倍", en: "More than twice the promised time passes", source: consistencySource },
  T09: {
    zh: "关键路径上有联办机构之外的单位",
    en: "A unit on the critical path that is not among those of the item",
    source: consistencySource,
  },
  T10: {
    zh: "承诺与法定时限相同，或短得可疑",
    en: "A promise that saves nothing, or is hard to believe",
    source: practiceSource,
  },
  T11: {
    zh: "延长时限没有依据，或成了常态",
    en: "An extension without a basis, or needed as a rule",
    source: citeLicenceLaw("第42条"),
  },
  T13: {
    zh: "征求意见超过 7 个工作日",
    en: "Consultation of another unit for more than 7 working days",
    source: { zh: "国发〔1999〕9号", en: "State Council 1999 no. 9" },
  },
  // The flow
  F02: {
    zh: "判断的结果不全，或没有名称",
    en: "A decision without an outcome for every case, or with one without a name",
    source: citeLicenceLaw("第32条"),
  },
  F03: { zh: "补正超过一次", en: "Correction more than once", source: citeLicenceLaw("第32条") },
  F04: {
    zh: "许可没有不予许可的分支，或没有救济途径",
    en: "A licence that cannot be refused, or without remedies",
    source: citeLicenceLaw("第38条"),
  },
  F05: { zh: "许可缺少基本环节", en: "A licence without one of its stages", source: practiceSource },
  F06: {
    zh: "处罚缺少告知、两名执法人员或听证",
    en: "A penalty without notice, two officers or a hearing",
    source: { zh: "行政处罚法普通程序", en: "Penalty law, ordinary procedure" },
  },
  F07: {
    zh: "可以合并的环节，或重复审查",
    en: "Steps that could be one, or the same review twice",
    source: practiceSource,
  },
  F08: { zh: "可以并联的环节", en: "Steps that could run side by side", source: practiceSource },
  // Responsibility
  R01: {
    zh: "环节没有责任单位或岗位",
    en: "A step without a unit or a post that answers for it",
    source: guidelineSource,
  },
  R02: {
    zh: "两个单位对同一职权负责，或同一单位登记两次",
    en: "Two units answerable for the same act, or a unit declared twice",
    source: guidelineSource,
  },
  R03: {
    zh: "流程中的单位与事项所列机构不符",
    en: "Units of the flow and of the item that differ",
    source: guidelineSource,
  },
  R04: {
    zh: "职权缺少追责情形或事前、事中、事后责任",
    en: "A power without liability, or without duties before, during and after",
    source: guidelineSource,
  },
  R05: { zh: "审查人主持听证", en: "The reviewer chairs the hearing", source: citeLicenceLaw("第48条") },
  // Legal basis
  L01: { zh: "没有到条的法律依据", en: "No legal basis with its article", source: guidelineSource },
  L02: {
    zh: "依据已废止、已修订，或层级不够",
    en: "A basis repealed, amended since, or too low",
    source: citeLicenceLaw("第14、15、17条"),
  },
  // Materials
  M01: { zh: "没有环节使用的材料", en: "A material that no step uses", source: consistencySource },
  M02: { zh: "兜底材料", en: "A catch-all material", source: inspectionSource },
  M03: {
    zh: "材料缺依据、来源、形式或份数，或由政府核发",
    en: "A material without basis, source, form or copies, or that government issues",
    source: elementsSource,
  },
  M04: {
    zh: "一件事中重复提交的材料",
    en: "A document asked for twice in a bundle",
    source: bundleSource,
  },
  M05: {
    zh: "材料可能是另一事项的结果",
    en: "A material that may be the result of another item",
    source: consistencySource,
  },
  // Across items
  X01: { zh: "互为前置", en: "Items that require each other", source: practiceSource },
  X02: {
    zh: "前置事项已取消或尚未生效",
    en: "A prerequisite that is cancelled or not yet in force",
    source: consistencySource,
  },
  X03: {
    zh: "一件事的用时与承诺之和不符",
    en: "Time of a bundle that its promises do not cover",
    source: bundleSource,
  },
  X04: { zh: "几乎相同的事项", en: "Items that are nearly the same", source: practiceSource },
  X05: {
    zh: "同一事项在不同层级不一致",
    en: "The same item differs between levels",
    source: { zh: "三级四同", en: "Same item, same elements at every level" },
  },
  // Table and diagram
  D01: { zh: "图与表不符，或没有图", en: "Table and diagram that differ, or no diagram", source: consistencySource },
  D03: {
    zh: "共用一图的事项时限或岗位不同",
    en: "Items that share a diagram but differ in what it shows",
    source: consistencySource,
  },
  // Codes and the table
  C01: {
    zh: "编码长度或内容与字段不符",
    en: "A code whose length or parts are wrong",
    source: { zh: "GB/T 39554.1-2020 及现行编码", en: "GB/T 39554.1-2020 and codes in use" },
  },
  C02: { zh: "信息表自相矛盾", en: "A table that contradicts itself", source: practiceSource },
} as const satisfies Record<string, ListRuleEntry>);

/** The codes of the rules that a list is audited by; `listRuleCodes` says what each means. */
export type ListRuleCode = keyof typeof listRuleCodes;

/** Rules that people know by a code and that are not looked for under it: what tells of them instead. */
export const externalRuleNotes: Readonly<Record<string, Bilingual>> = {
  F01: { zh: "由 unreachable-step、cycle 与 no-end 报告", en: "It is told as unreachable-step, cycle and no-end" },
  T12: {
    zh: "清单没有办件的起始日；schedule --start 会标出暂定日期",
    en: "A list has no day on which a case starts; schedule --start marks such dates",
  },
  D02: { zh: "清单不含图面；draw --quality 给出图的质量", en: "A list has no drawing; draw --quality measures one" },
  K01: { zh: "清单不含办件记录", en: "A list has no log of cases" },
  K02: { zh: "由 calibrate 读日志时以 log-interval 报告", en: "It is told as log-interval when calibrate reads a log" },
};
