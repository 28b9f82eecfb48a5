import type { Bilingual } from "../../model/index.ts";

/** What tables say that a list cannot, or says in another way. */
export const listOmissions = {
  "hidden-sheets": { zh: "隐藏的工作表，未读取", en: "hidden sheets, not read" },
  "unknown-sheets": { zh: "既非事项表也非环节表等的工作表，未读取", en: "sheets of no known kind, not read" },
  "unknown-columns": { zh: "不认识的列，未读取", en: "columns that are not known, not read" },
  "hidden-rows": { zh: "隐藏或被筛去的行，已读取，请核对", en: "rows that are hidden or filtered out, which were read; please check them" },
  "hidden-columns": { zh: "隐藏的列，已读取，请核对", en: "columns that are hidden, which were read; please check them" },
  "total-rows": { zh: "合计一类的行，未读取", en: "rows of totals, not read" },
  "length-remarks": { zh: "时限后括号里的说明，未读取", en: "what brackets say after a length of time, not read" },
  "parted-materials": {
    zh: "一格里用顿号隔开的材料，按几份读取",
    en: "materials in one cell with 顿号 between them, read as several",
  },
  "plain-days": {
    zh: "只写“日”“天”的时限，按工作日计算",
    en: "limits in days without saying which, read as working days",
  },
  "weeks-of-steps": { zh: "环节以周计的时限，按每周 7 个自然日", en: "weeks of steps, read as 7 calendar days each" },
  "criteria-as-notes": {
    zh: "审查标准与环节结果，写入备注",
    en: "standards and results of steps, kept as notes",
  },
} as const satisfies Record<string, Bilingual>;

/** What no table says, and the import has added. */
export const listAdditions = {
  "calendar-assumed": {
    zh: "表中没有写日历，按周一至周五、不计节假日；要计节假日，新建工作表“清单”（已有同名的，用“catalog”），A1 写“日历”，A2 写“国家节假日”",
    en: "working days without holidays, as no table names a calendar; to count them, add a sheet named catalog with Calendar in A1 and cn in A2",
  },
  "name-from-title": { zh: "清单名称，取自表头上方的标题", en: "the name of the list, which is the title above the headings" },
  "units-added": { zh: "表中没有列出的单位", en: "units that no table lists" },
  "documents-added": { zh: "表中没有列出的材料", en: "documents that no table lists" },
  "phases-added": { zh: "表中没有列出的阶段", en: "phases that no table lists" },
  "processes-shared": { zh: "环节表相同的事项，共用一个流程", en: "items with the same steps, which share one process" },
  "template-outcomes": { zh: "模板补充的结果分支", en: "outcomes that a template added" },
  "template-steps": { zh: "模板补充的环节", en: "steps that a template added" },
  "template-marks": {
    zh: "模板设定的开始、计时或特别程序",
    en: "starts, clocks and special procedures that a template set",
  },
} as const satisfies Record<string, Bilingual>;

export type ListOmission = keyof typeof listOmissions;
export type ListAddition = keyof typeof listAdditions;
