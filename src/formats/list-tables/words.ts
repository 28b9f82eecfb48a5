import type { Bilingual } from "../../model/index.ts";
import { numberInRangeRemedy } from "../validate/words.ts";

export const cellTextWords = {
  cellTextMessage: (list: string): Bilingual => ({
    zh: `含有看不见或不能出版的字符 ${list}`,
    en: `there is an invisible or unprintable character ${list}`,
  }),
  badCharacterText: {
    zh: "删去该字符；本次已替换或去掉",
    en: "Delete it; for now it has been replaced or left out",
  },
  voidCellWordsError: (text: string): Bilingual => ({ zh: `单元格是错误值 ${text}`, en: `the cell has the error ${text}` }),
  voidCellWordsFormula: { zh: "公式没有算出的结果", en: "the formula has no value that was worked out" },
  voidCellRemediesError: { zh: "改正公式，或直接写出值", en: "Mend the formula, or write the value itself" },
  voidCellRemediesFormula: {
    zh: "在表格软件中打开并保存，或直接写出值",
    en: "Open and save it in your spreadsheet program, or write the value itself",
  },
  lostDigitsText: (number: number): Bilingual => ({
    zh: `编码存成了数字 ${number}，后面的位数已丢失`,
    en: `a code was stored as the number ${number} and lost its last digits`,
  }),
  lostDigitsLostDigitsText: { zh: "把这一列设为文本格式后重新填写", en: "Make the column one of text and enter it again" },
};

export const recordsWords = {
  wrongValueReportWrongValue: (zh: string, text: string, en: string): Bilingual => ({
    zh: `${zh}不能是“${text}”`,
    en: `${en} cannot be "${text}"`,
  }),
  rowRecordText: { zh: '这一列只写 JSON，如 {"lag": 1}', en: 'This column is JSON, like {"lag": 1}' },
  limitUnitText: (number: string): Bilingual => ({
    zh: `写明是工作日还是自然日，如 ${number}个工作日`,
    en: `Say which days: ${number} working days, or ${number} calendar days`,
  }),
  raggedRowsMessage: (line: number | undefined, count: number, width: number, others: number): Bilingual => ({
    zh: `第 ${line} 行有 ${count} 列，表头有 ${width} 列${others > 0 ? `；另有 ${others} 行也是` : ""}`,
    en: `line ${line} has ${count} fields, the header ${width}${others > 0 ? `; so have ${others} more` : ""}`,
  }),
  raggedRowText: { zh: "核对这一行的分隔符与引号", en: "Look at its separators and quotation marks" },
};

export const classifySheetsWords = {
  tableColumnsMessage: (name: string): Bilingual => ({
    zh: `工作表“${name}”没有认识的表头`,
    en: `Sheet "${name}" has no headings that are known`,
  }),
  tableColumnsRemedy: (columnsZh: string, columnsEn: string): Bilingual => ({
    zh: `至少要有这些列：${columnsZh}`,
    en: `It needs at least these columns: ${columnsEn}`,
  }),
};

export const fieldsWords = {
  text: { zh: "写着不收费，却有收费的依据、标准等", en: "it says that there is no fee, but it has its basis, standard or the like" },
};

export const contentWords = {
  wrongValueText: { zh: "两者改一处", en: "Change one of the two" },
  text: (near: string): Bilingual => ({ zh: `是否指“${near}”？`, en: `did you mean "${near}"?` }),
};

export const schemaProblemWords = {
  judgeSchemaIssueText: (keys: string): Bilingual => ({ zh: `没有 ${keys} 这样的键`, en: `has no key ${keys}` }),
  judgeSchemaIssueJudgeSchemaIssueText: { zh: "从“其他内容”一列删去", en: "Delete it in the column More" },
  otherText: { zh: "缩短它", en: "Shorten it" },
  otherJudgeSchemaIssueText: { zh: "没有写，或不能这样写", en: "is missing, or cannot be so" },
  text: { zh: "补上或改正这一格", en: "Fill in or mend this cell" },
  rangeRemedyText: numberInRangeRemedy,
  wrongValueJudgementText: { zh: "不能这样写", en: "cannot be so" },
  otherWrongValueJudgementText: { zh: "改正这一格", en: "Mend this cell" },
};

export const listTablesReadWords = {
  tableColumnsMessage: { zh: "没有找到事项表或环节表", en: "There is neither a table of items nor one of steps" },
  tableColumnsRemedy: {
    zh: "事项表要有“事项编码”“事项名称”“事项类型”等列，环节表要有“环节”列",
    en: "A table of items has columns such as Item code, Item name and Item type; one of steps has a column Step",
  },
};

export const problemListWords = {
  more: (count: number): Bilingual => ({
    zh: `…… 还有 ${count} 个问题，只计数未列出`,
    en: `… and ${count} more, which are counted and not listed`,
  }),
  moreRemedy: { zh: "先改正已列出的，再检查一次", en: "Correct those that are listed, and read it again" },
};
