import type { Bilingual } from "../../model/index.ts";

export const bilingualTextWords = {
  text: { zh: "无", en: "none" },
};

export const actualTextWords = {
  actualNamesLow: { zh: "最短", en: "low" },
  actualNamesLikely: { zh: "通常", en: "likely" },
  actualNamesHigh: { zh: "最长", en: "high" },
  actualNamesP50: { zh: "中位", en: "p50" },
  actualNamesP90: { zh: "九成以内", en: "p90" },
  actualNamesMean: { zh: "平均", en: "mean" },
  actualNamesSd: { zh: "标准差", en: "sd" },
  actualNamesExponential: { zh: "指数分布，平均", en: "exponential, mean" },
  shapeNamesPert: { zh: "PERT 分布", en: "pert" },
  shapeNamesTriangular: { zh: "三角分布", en: "triangular" },
};

export const sharedFieldsWords = {
  basisFieldText: { zh: "依据", en: "basis" },
  fieldText: { zh: "备注", en: "note" },
  effortFieldsLabel: { zh: "法律把关", en: "legal guard" },
};

export const stepFactsWords = {
  weekdayNamesText: (day: string, value: string): Bilingual => ({
    zh: `星期${day}`,
    en: value,
  }),
  actualFieldLabel: { zh: "实际天数", en: "real days" },
  outcomesFieldLabel: { zh: "结果分支", en: "outcomes" },
  stepFieldsLabel: { zh: "类型", en: "kind" },
  stepFieldsPost: { zh: "岗位", en: "post" },
  otherLabel: { zh: "用工", en: "work" },
  otherStepFieldsLabel: { zh: "开始日", en: "begins on" },
  label: { zh: "计时", en: "clock" },
  changeFieldsLabel: { zh: "取消", en: "removed" },
  changeFieldsSay: { zh: "是", en: "yes" },
  otherChangeFieldsLabel: { zh: "保留结果", en: "keeps the outcome" },
  stepFactsModes: (key: string): Bilingual => ({ zh: `更快的办法 ${key}`, en: `faster way ${key}` }),
  changeText: (nameZh: string, zh: string, nameEn: string, en: string): Bilingual => ({
    zh: `增加环节 ${nameZh}（${zh}）`,
    en: `step ${nameEn} added (${en})`,
  }),
  changeChangeText: (zh: string, staff: number, en: string): Bilingual => ({ zh: `${zh} ${staff} 人`, en: `${en} ${staff} officers` }),
  specialLabel: { zh: "特别程序", en: "special procedure" },
  afterLabel: { zh: "前置环节", en: "after" },
  usesLabel: { zh: "所需材料", en: "uses" },
  producesLabel: { zh: "产出文书", en: "produces" },
};

export const limitFactsWords = {
  effectWordsPause: { zh: "暂停", en: "pauses" },
  effectWordsRestart: { zh: "重新计算", en: "restarts" },
  effectWordsNotStarted: { zh: "其后起算", en: "begins after it" },
  basisText: { zh: "依据", en: "basis" },
  noteText: { zh: "备注", en: "note" },
  stopsText: { zh: "停止计时", en: "stopped by" },
  limitFactsText: { zh: "延长依据", en: "basis of the extension" },
  limitFactsLimitFactsText: { zh: "延长备注", en: "note of the extension" },
};

export const entryFactsWords = {
  aliasesFieldLabel: { zh: "别名", en: "other names" },
  levelFieldLabel: { zh: "层级", en: "level" },
  yesNoText: { zh: "是", en: "yes" },
  otherText: { zh: "否", en: "no" },
  figureFieldsLabel: { zh: "实际天数的离散", en: "spread of real days" },
  otherLabel: { zh: "日历", en: "calendar" },
  figureFieldsSource: { zh: "来源", en: "source" },
  otherFigureFieldsLabel: { zh: "示意数据", en: "illustrative figures" },
  unitFieldsLabel: { zh: "机构代码", en: "code" },
  otherUnitFieldsLabel: { zh: "党组织", en: "of the party" },
  label: { zh: "人数", en: "officers" },
  lawFieldsNumber: { zh: "文号", en: "number" },
  lawFieldsLabel: { zh: "效力位阶", en: "rank" },
  otherLawFieldsLabel: { zh: "修正日期", en: "amended" },
  measureFieldsLabel: { zh: "类型", en: "kind" },
  otherMeasureFieldsLabel: { zh: "须同时采用", en: "requires" },
  bundleFieldsLabel: { zh: "事项", en: "items" },
  catalogFactsLabel: (code: string): Bilingual => ({ zh: `规则 ${code}`, en: `rule ${code}` }),
  processFactsText: { zh: "方案", en: "scenario" },
  measureFactsLabel: { zh: "改动", en: "changes" },
  startLabel: { zh: "开始日期", en: "start" },
  targetLabel: { zh: "目标", en: "target" },
  budgetLabel: { zh: "投入上限", en: "budget" },
  powersLabel: { zh: "可用权限", en: "powers" },
  openLabel: { zh: "办公时间", en: "open" },
  correlationLabel: { zh: "相关程度", en: "correlation" },
  repealedLabel: { zh: "废止日期", en: "repealed" },
  excludesLabel: { zh: "不可同时采用", en: "excludes" },
};

export const itemFactsWords = {
  consultText: { zh: "咨询", en: "enquiries" },
  complainText: { zh: "监督投诉", en: "complaints" },
  presentWordText: { zh: "有", en: "yes" },
  dutyPhasesBefore: { zh: "事前", en: "before" },
  dutyPhasesDuring: { zh: "事中", en: "during" },
  dutyPhasesAfter: { zh: "事后", en: "after" },
  feeText: { zh: "不收费", en: "none" },
  feeFeeText: { zh: "收费", en: "charged" },
  materialText: (copies: number): Bilingual => ({ zh: `${copies} 份`, en: `${copies} copies` }),
};
